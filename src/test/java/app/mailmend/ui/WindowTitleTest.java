package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Stage;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.SetupState;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The title says what goes on, and never for whom. */
class WindowTitleTest {

    private static final Voice ENGLISH = new Voice(new Wording(Locale.ENGLISH));
    private static final Voice GERMAN = new Voice(new Wording(Locale.GERMAN));

    private static SetupState testing(SetupState.Activity activity) {
        return new SetupState.Testing(activity, Samples.TLS_465, List.of(), Stage.CONNECT);
    }

    private static SetupState checked(Conclusion conclusion) {
        return new SetupState.Checked(
                new CheckReport(
                        Samples.request(Samples.TLS_465),
                        Samples.proven(Samples.TLS_465, Samples.ANNA),
                        conclusion,
                        List.of(),
                        Effort.none()));
    }

    @Test
    void nothing_is_said_while_nothing_goes_on() {
        assertThat(WindowTitle.of(new SetupState.Start(), ENGLISH)).isEqualTo("Mailmend");
        assertThat(WindowTitle.of(checked(new Conclusion.Cancelled()), ENGLISH))
                .isEqualTo("Mailmend");
    }

    @Test
    void a_running_test_names_the_server_in_the_language_of_the_window() {
        SetupState testing = testing(SetupState.Activity.TESTING);
        assertThat(WindowTitle.of(testing, ENGLISH))
                .isEqualTo("Mailmend – Testing smtp.example.org");
        assertThat(WindowTitle.of(testing, GERMAN))
                .isEqualTo("Mailmend – smtp.example.org wird geprüft");
    }

    @ParameterizedTest
    @EnumSource
    void every_activity_is_named(SetupState.Activity activity) {
        assertThat(WindowTitle.of(testing(activity), ENGLISH)).startsWith("Mailmend – ");
    }

    @Test
    void a_search_names_the_domain_but_not_the_person() {
        assertThat(
                        WindowTitle.of(
                                new SetupState.Searching(Samples.searching(Samples.ANNA)), ENGLISH))
                .isEqualTo("Mailmend – Finding settings for example.org");
    }

    @Test
    void the_end_says_whether_it_works() {
        assertThat(WindowTitle.of(checked(new Conclusion.Works(Samples.TLS_465)), ENGLISH))
                .isEqualTo("Mailmend – smtp.example.org works");
        assertThat(
                        WindowTitle.of(
                                checked(
                                        new Conclusion.Fails(
                                                Samples.of(Cause.BAD_CREDENTIALS), List.of())),
                                ENGLISH))
                .isEqualTo("Mailmend – smtp.example.org does not work yet");
    }
}
