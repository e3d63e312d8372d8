package app.mailmend.fix;

import app.mailmend.settings.KitKind;
import java.util.Optional;

/// What the person is asked for.
public enum Wanted {
    PASSWORD,
    APP_PASSWORD,
    AUTHORIZATION_CODE,
    SMTP_CREDENTIAL,
    BRIDGE_PASSWORD,
    BROWSER_SIGN_IN,
    SENDER_ADDRESS,
    HOST_NAME;

    /// Which of a provider's own instructions lead to it.
    Optional<KitKind> kit() {
        return switch (this) {
            case PASSWORD -> Optional.of(KitKind.PASSWORD);
            case APP_PASSWORD -> Optional.of(KitKind.APP_PASSWORD);
            case AUTHORIZATION_CODE -> Optional.of(KitKind.AUTHORIZATION_CODE);
            case SMTP_CREDENTIAL -> Optional.of(KitKind.SMTP_CREDENTIAL);
            case BRIDGE_PASSWORD -> Optional.of(KitKind.BRIDGE);
            case BROWSER_SIGN_IN -> Optional.of(KitKind.BROWSER);
            case SENDER_ADDRESS -> Optional.of(KitKind.SENDER);
            case HOST_NAME -> Optional.empty();
        };
    }
}
