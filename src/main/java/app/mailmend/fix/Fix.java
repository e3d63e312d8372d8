package app.mailmend.fix;

import app.mailmend.account.EmailAddress;
import app.mailmend.settings.KitKind;
import app.mailmend.settings.SubmissionSettings;
import java.util.Optional;

/// Something that cures a cause, or somebody who can.
public sealed interface Fix {

    /// Other settings. Only offered after they were tried.
    record ChangeSettings(SubmissionSettings settings) implements Fix {}

    /// Another sender address, which the server took from the same account a moment later.
    record ChangeSender(EmailAddress sender) implements Fix {}

    /// Something only the person has or knows.
    record AskFor(Wanted wanted) implements Fix {}

    /// Something to do outside this program.
    record DoElsewhere(Errand errand) implements Fix {}

    /// A message to the one who can act.
    record TellSomeone(Addressee addressee, Letter letter) implements Fix {}

    /// The word used on the console and in reports.
    default String kind() {
        return switch (this) {
            case ChangeSettings _, ChangeSender _ -> "change-settings";
            case AskFor _ -> "ask-for";
            case DoElsewhere _ -> "do-elsewhere";
            case TellSomeone _ -> "tell-someone";
        };
    }

    /// Which of a provider's own instructions belong to it; none where it is not done there.
    default Optional<KitKind> kit() {
        return switch (this) {
            case ChangeSettings _, TellSomeone _ -> Optional.empty();
            case ChangeSender _ -> Optional.of(KitKind.SENDER);
            case AskFor(Wanted wanted) -> wanted.kit();
            case DoElsewhere(Errand errand) -> errand.kit();
        };
    }
}
