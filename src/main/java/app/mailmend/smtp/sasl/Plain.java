package app.mailmend.smtp.sasl;

import app.mailmend.evidence.ProtocolFault;
import java.util.Optional;

/// PLAIN (RFC 4616): everything in one message. The name and the password are sent as typed: to
/// prepare them is the server's business (RFC 4616 section 2), and one that compares bytes knows no
/// others.
public final class Plain implements SaslClient {

    private final SecretBytes message;

    public Plain(SignInData data) {
        message = SecretBytes.joined("\0" + data.user().value() + "\0", data.secret(), "");
    }

    @Override
    public Optional<SecretBytes> initialResponse() {
        return Optional.of(message);
    }

    @Override
    public Step answer(byte[] challenge) {
        return new Step.Cancel(ProtocolFault.BAD_CHALLENGE);
    }

    @Override
    public Success success() {
        return Success.CHECKED;
    }

    @Override
    public void close() {
        message.close();
    }
}
