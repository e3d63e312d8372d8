package app.mailmend.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every cause has its page, and is found by its words and numbers. */
class CauseHelpTest {

    private static final List<CauseFacts> ALL = CauseFacts.all();

    private static List<Cause> found(Locale language, String typed) {
        CauseIndex index = new CauseIndex(new Voice(new Wording(language)), ALL);
        return ALL.stream()
                .filter(facts -> index.matches(facts.cause(), typed))
                .map(CauseFacts::cause)
                .toList();
    }

    @Test
    void every_cause_is_listed_and_an_empty_search_finds_all() {
        assertThat(ALL.stream().map(CauseFacts::cause)).containsExactly(Cause.values());
        assertThat(found(Locale.GERMAN, " ")).containsExactly(Cause.values());
    }

    @ParameterizedTest
    @EnumSource(value = Cause.class, mode = EnumSource.Mode.EXCLUDE, names = "SUCCESS")
    void for_every_cause_there_is_something_to_do(Cause cause) {
        assertThat(CauseFacts.of(cause).remedies()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "530, AUTH_REQUIRED",
        "530, TLS_REQUIRED",
        "5.7.57, AUTH_REQUIRED",
        "relay, RELAY_DENIED",
        "Relay-Denied, RELAY_DENIED",
        "encrypted connection first, TLS_REQUIRED",
        "535, BAD_CREDENTIALS"
    })
    void a_cause_is_found_by_its_words_and_numbers(String typed, Cause cause) {
        assertThat(found(Locale.ENGLISH, typed)).contains(cause).hasSizeLessThan(12);
    }

    @Test
    void each_word_has_to_belong_to_the_cause() {
        assertThat(found(Locale.GERMAN, "530 verschlüsselt")).contains(Cause.TLS_REQUIRED);
        assertThat(found(Locale.ENGLISH, "530 bananas")).isEmpty();
    }

    @Test
    void what_is_planned_and_read_stays_off_the_screens_thread() {
        List<Runnable> later = new ArrayList<>();
        List<String> opened = new ArrayList<>();
        Executor background = later::add;
        HelpModel model = new HelpModel(() -> opened.add("help"), Runnable::run, background);
        model.explain(Cause.GREYLISTED);
        assertThat(opened).containsExactly("help");
        assertThat(model.reference().get().isRead()).isFalse();
        later.forEach(Runnable::run);
        assertThat(model.reference().get().causes()).hasSameSizeAs(Cause.values());
        assertThat(model.topic().get()).isEqualTo(new Topic.OneCause(Cause.GREYLISTED));
    }
}
