package app.mailmend.evidence;

import app.mailmend.account.EmailAddress;
import app.mailmend.settings.SubmissionSettings;
import java.util.Set;

/// What a run is about.
public sealed interface Subject {

    /// A live test of settings.
    record Tested(SubmissionSettings settings, EmailAddress from, EmailAddress to)
            implements Subject {}

    /// A text that somebody got from a program or a server.
    record Quoted(String text, Set<Hint> hints) implements Subject {
        public Quoted {
            hints = Set.copyOf(hints);
        }
    }
}
