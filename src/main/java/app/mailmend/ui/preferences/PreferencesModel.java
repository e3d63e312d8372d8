package app.mailmend.ui.preferences;

import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a person chooses about the program, in force at once and kept for the next start. Needs no
/// toolkit; belongs to the screen's thread.
public final class PreferencesModel {

    private final Speech speech;
    private final Keeper keeper;
    private final Executor background;
    private final ReadOnlyObjectWrapper<Preferences> now;
    private final ReadOnlyObjectWrapper<Locale> language;

    /// The languages at the start.
    ///
    /// @param computer the language of the computer
    /// @param first what the window speaks first: asked for at the start, or as chosen before
    public record Speech(Locale computer, Locale first) {}

    /// @param background writes down what was chosen
    public PreferencesModel(Preferences before, Speech speech, Keeper keeper, Executor background) {
        this.speech = speech;
        this.keeper = keeper;
        this.background = background;
        this.now = new ReadOnlyObjectWrapper<>(before);
        this.language = new ReadOnlyObjectWrapper<>(speech.first());
    }

    public ReadOnlyObjectProperty<Preferences> now() {
        return now.getReadOnlyProperty();
    }

    /// What the window is to speak.
    public ReadOnlyObjectProperty<Locale> language() {
        return language.getReadOnlyProperty();
    }

    /// The language of the computer.
    public Locale computer() {
        return speech.computer();
    }

    public void choose(LanguageChoice choice) {
        change(now.get().with(choice));
        language.set(choice.locale(speech.computer()));
    }

    public void choose(LookChoice choice) {
        change(now.get().with(choice));
    }

    public void choose(ContrastChoice choice) {
        change(now.get().with(choice));
    }

    public void choose(MotionChoice choice) {
        change(now.get().with(choice));
    }

    public void remember(WindowSize size) {
        change(now.get().with(size));
    }

    /// The hint at the practice account has done its work.
    public void practiceHintSeen() {
        change(now.get().withPracticeHintSeen());
    }

    private void change(Preferences next) {
        if (!next.equals(now.get())) {
            now.set(next);
            keeper.note(next);
            background.execute(keeper::write);
        }
    }
}
