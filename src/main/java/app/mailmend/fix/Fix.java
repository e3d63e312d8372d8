package app.mailmend.fix;

import app.mailmend.settings.SubmissionSettings;

/// Something that cures a cause, or somebody who can.
public sealed interface Fix {

    /// Other settings. Only offered after they were tried.
    record ChangeSettings(SubmissionSettings settings) implements Fix {}

    /// Something only the person has or knows.
    record AskFor(Wanted wanted) implements Fix {}

    /// Something to do outside this program.
    record DoElsewhere(Errand errand) implements Fix {}

    /// A message to the one who can act.
    record TellSomeone(Addressee addressee, Letter letter) implements Fix {}

    /// The word used on the console and in reports.
    default String kind() {
        return switch (this) {
            case ChangeSettings _ -> "change-settings";
            case AskFor _ -> "ask-for";
            case DoElsewhere _ -> "do-elsewhere";
            case TellSomeone _ -> "tell-someone";
        };
    }
}
