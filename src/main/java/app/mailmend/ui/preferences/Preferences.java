package app.mailmend.ui.preferences;

/// What a person chose about the program itself. There is no address, no server and no secret in
/// it.
///
/// @param practiceHintSeen whether the hint at the practice account was put away
public record Preferences(
        LanguageChoice language,
        LookChoice look,
        ContrastChoice contrast,
        MotionChoice motion,
        WindowSize window,
        boolean practiceHintSeen) {

    /// Everything as the computer has it.
    public static final Preferences ORDINARY =
            new Preferences(
                    LanguageChoice.SYSTEM,
                    LookChoice.SYSTEM,
                    ContrastChoice.SYSTEM,
                    MotionChoice.SYSTEM,
                    WindowSize.ORDINARY,
                    false);

    public Preferences with(LanguageChoice other) {
        return new Preferences(other, look, contrast, motion, window, practiceHintSeen);
    }

    public Preferences with(LookChoice other) {
        return new Preferences(language, other, contrast, motion, window, practiceHintSeen);
    }

    public Preferences with(ContrastChoice other) {
        return new Preferences(language, look, other, motion, window, practiceHintSeen);
    }

    public Preferences with(MotionChoice other) {
        return new Preferences(language, look, contrast, other, window, practiceHintSeen);
    }

    public Preferences with(WindowSize other) {
        return new Preferences(language, look, contrast, motion, other, practiceHintSeen);
    }

    public Preferences withPracticeHintSeen() {
        return new Preferences(language, look, contrast, motion, window, true);
    }
}
