package app.mailmend.delivery;

import app.mailmend.account.Credential;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.settings.SignIn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Takes a secret out of what others say: a server may repeat a line it did not understand. The
/// secret is looked for as it is and in each form in which it went over the wire.
final class Mask {

    private static final String DOTS = "••••••";

    private final Set<String> forms;

    private Mask(Set<String> forms) {
        this.forms = forms;
    }

    static Mask of(SignIn signIn, Credential credential) {
        Set<String> forms = new LinkedHashSet<>();
        String user = signIn.userName().map(LoginName::value).orElse("");
        secretOf(credential)
                .ifPresent(secret -> {
                    String clear = text(secret);
                    forms.add(base64("\0" + user + "\0" + clear));
                    forms.add(base64("user=" + user + "\1auth=Bearer " + clear + "\1\1"));
                    forms.add(base64(clear));
                    forms.add(clear);
                });
        return new Mask(forms);
    }

    /// The secret as Angus wants it: it knows no other form than a string.
    static String text(Secret secret) {
        return new String(secret.utf8(), StandardCharsets.UTF_8);
    }

    static Optional<Secret> secretOf(Credential credential) {
        return switch (credential) {
            case Credential.None() -> Optional.empty();
            case Credential.Password(Secret secret) -> Optional.of(secret);
            case Credential.Token(Secret secret) -> Optional.of(secret);
        };
    }

    String apply(String text) {
        String masked = text;
        for (String form : forms) {
            masked = masked.replace(form, DOTS);
        }
        return masked;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
