package app.mailmend.smtp.sasl;

import app.mailmend.evidence.ProtocolFault;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// LOGIN: never standardised, offered everywhere. The name and the password are sent as typed, each
/// after a prompt and by position, because prompts come in any language. A prompt is only looked at
/// to notice that the server asks in another order, which ends the exchange: a password sent as a
/// name ends up in a log.
public final class Login implements SaslClient {

    private final SecretBytes name;
    private final SecretBytes password;
    private int sent;

    public Login(SignInData data) {
        name = SecretBytes.of(data.user().value());
        password = SecretBytes.joined("", data.secret(), "");
    }

    @Override
    public Optional<SecretBytes> initialResponse() {
        return Optional.empty();
    }

    @Override
    public Step answer(byte[] challenge) {
        String prompt = new String(challenge, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (sent == 0 && !prompt.startsWith("pass")) {
            sent = 1;
            return new Step.Send(name);
        }
        if (sent == 1 && !prompt.startsWith("user")) {
            sent = 2;
            return new Step.Send(password);
        }
        return new Step.Cancel(ProtocolFault.BAD_CHALLENGE);
    }

    @Override
    public Success success() {
        return sent == 2 ? Success.CHECKED : Success.UNCHECKED;
    }

    @Override
    public void close() {
        name.close();
        password.close();
    }
}
