package app.mailmend.evidence;

import app.mailmend.account.EmailAddress;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.Optional;
import java.util.Set;

/// What a run is about.
public sealed interface Subject {

    /// A live test of settings.
    record Tested(SubmissionSettings settings, EmailAddress from, EmailAddress to)
            implements Subject {}

    /// A live test of settings for fetching mail.
    record Fetched(IncomingSettings settings) implements Subject {}

    /// A text that somebody got from a program or a server.
    record Quoted(String text, Set<Hint> hints) implements Subject {
        public Quoted {
            hints = Set.copyOf(hints);
        }
    }

    /// The place that was tested live; nothing for a quoted text.
    default Optional<Endpoint> endpoint() {
        return switch (this) {
            case Tested tested -> Optional.of(tested.settings().endpoint());
            case Fetched fetched -> Optional.of(fetched.settings().endpoint());
            case Quoted _ -> Optional.empty();
        };
    }

    /// How the tested settings sign in; nothing for a quoted text.
    default Optional<SignIn> signIn() {
        return switch (this) {
            case Tested tested -> Optional.of(tested.settings().signIn());
            case Fetched fetched -> Optional.of(fetched.settings().signIn());
            case Quoted _ -> Optional.empty();
        };
    }
}
