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

    /// How the account stands on a server. A gate that remembers nothing counts nothing.
    default Standing standing(LoginName user, Endpoint server) {
        return Standing.nothingCounted();
    }

    /// What is remembered of an account's sign-ins on a server.
    ///
    /// @param counted sign-ins within the window that may bring the account closer to being locked
    /// @param pause how long the next one is held back; zero when it is not
    record Standing(int counted, Duration pause) {

        public static Standing nothingCounted() {
            return new Standing(0, Duration.ZERO);
        }
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
