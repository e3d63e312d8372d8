package app.mailmend.probe;

import app.mailmend.account.LoginName;
import app.mailmend.evidence.SkipReason;
import app.mailmend.settings.Endpoint;
import java.time.Duration;

/// Asked right before a secret leaves this computer.
@FunctionalInterface
public interface SignInGate {

    /// Permission for one sign-in. Where it is granted, the sign-in counts from this moment, until
    /// somebody learns better.
    Permission ask(LoginName user, Endpoint server);

    /// The gate for the same account under another form of its name. After a clear refusal it
    /// grants one sign-in of a run, which counts as one of the account's.
    ///
    /// @param first the name that was refused
    default SignInGate forAnotherNameOf(LoginName first) {
        return (_, server) -> ask(first, server);
    }

    /// Whether to sign in.
    sealed interface Permission {

        record Granted(Attempt attempt) implements Permission {}

        /// @param pause until it may be tried again; zero when only the person may, at once
        record HeldBack(SkipReason reason, Duration pause) implements Permission {}
    }

    /// A sign-in under way.
    @FunctionalInterface
    interface Attempt {

        /// To be told once how it ended; without that it stays [SignInOutcome#UNKNOWN].
        ///
        /// @return how long the next one will be held back; zero when it is not
        Duration learned(SignInOutcome outcome);
    }
}
