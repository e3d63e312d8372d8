package app.mailmend.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is chosen holds at once, and is written down behind the screen's back. */
class PreferencesModelTest {

    private final List<Preferences> written = new ArrayList<>();
    private final List<Runnable> background = new ArrayList<>();

    private final PreferenceStore store =
            new PreferenceStore() {
                @Override
                public Preferences read() {
                    return Preferences.ORDINARY;
                }

                @Override
                public void write(Preferences preferences) {
                    written.add(preferences);
                }
            };

    private final Keeper keeper = new Keeper(store);

    private final PreferencesModel model =
            new PreferencesModel(
                    Preferences.ORDINARY,
                    new PreferencesModel.Speech(Locale.GERMANY, Locale.GERMANY),
                    keeper,
                    background::add);

    @Test
    void a_choice_holds_at_once_and_is_written_in_the_background() {
        model.choose(LookChoice.DARK);
        assertThat(model.now().get().look()).isEqualTo(LookChoice.DARK);
        assertThat(written).isEmpty();
        background.forEach(Runnable::run);
        assertThat(written).containsExactly(Preferences.ORDINARY.with(LookChoice.DARK));
    }

    @Test
    void every_choice_is_kept_beside_the_others() {
        model.choose(LanguageChoice.FRENCH);
        model.choose(LookChoice.LIGHT);
        model.choose(ContrastChoice.HIGH);
        model.choose(MotionChoice.REDUCED);
        model.remember(new WindowSize(800, 600, true));
        model.practiceHintSeen();
        assertThat(model.now().get())
                .isEqualTo(
                        new Preferences(
                                LanguageChoice.FRENCH,
                                LookChoice.LIGHT,
                                ContrastChoice.HIGH,
                                MotionChoice.REDUCED,
                                new WindowSize(800, 600, true),
                                true));
    }

    @Test
    void the_newest_is_written_even_by_a_writer_that_comes_late() {
        model.choose(LookChoice.DARK);
        model.choose(LookChoice.LIGHT);
        background.getFirst().run();
        assertThat(written).containsExactly(Preferences.ORDINARY.with(LookChoice.LIGHT));
    }

    @Test
    void nothing_is_written_while_nothing_was_changed() {
        model.choose(LookChoice.SYSTEM);
        keeper.write();
        assertThat(background).isEmpty();
        assertThat(written).isEmpty();
    }

    @Test
    void the_language_follows_the_choice_and_goes_back_to_the_computers() {
        model.choose(LanguageChoice.SPANISH);
        assertThat(model.language().get().getLanguage()).isEqualTo("es");
        model.choose(LanguageChoice.SYSTEM);
        assertThat(model.language().get()).isEqualTo(Locale.GERMANY);
    }

    @Test
    void a_language_asked_for_at_the_start_is_no_choice() {
        PreferencesModel asked =
                new PreferencesModel(
                        Preferences.ORDINARY.with(LanguageChoice.FRENCH),
                        new PreferencesModel.Speech(Locale.GERMANY, Locale.ENGLISH),
                        keeper,
                        background::add);
        assertThat(asked.language().get()).isEqualTo(Locale.ENGLISH);
        assertThat(asked.now().get().language()).isEqualTo(LanguageChoice.FRENCH);
    }
}
