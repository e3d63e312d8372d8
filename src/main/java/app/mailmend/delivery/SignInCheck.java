package app.mailmend.delivery;

import app.mailmend.account.Credential;
import app.mailmend.evidence.SkipReason;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SignIn;
import java.util.Optional;

/// Whether a sign-in can be attempted at all.
final class SignInCheck {

    private SignInCheck() {}

    /// What stands against it before any connection is made. No secret is ever sent unprotected
    /// from here.
    static Optional<SkipReason> obstacle(
            SignIn signIn, Credential credential, Encryption encryption) {
        boolean wanted = !(signIn instanceof SignIn.None);
        if (wanted && signIn.secretOf(credential).isEmpty()) {
            return Optional.of(SkipReason.NO_SECRET);
        }
        return wanted && encryption == Encryption.NONE
                ? Optional.of(SkipReason.NOT_ENCRYPTED)
                : Optional.empty();
    }
}
