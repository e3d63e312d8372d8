package app.mailmend.smtp.sasl;

import java.util.Optional;

/// XOAUTH2 and OAUTHBEARER: an OAuth 2 token in one message. A challenge behind it is the server's
/// explanation of a refusal, and wants to be acknowledged before the refusal itself comes.
public final class TokenBearer implements SaslClient {

    private final SecretBytes message;
    private final byte[] acknowledgement;

    private TokenBearer(SecretBytes message, byte... acknowledgement) {
        this.message = message;
        this.acknowledgement = acknowledgement;
    }

    /// Google's and Microsoft's way.
    public static TokenBearer xoauth2(SignInData data) {
        String head = "user=" + data.user().value() + "\1auth=Bearer ";
        return new TokenBearer(SecretBytes.joined(head, data.secret(), "\1\1"));
    }

    /// The standard way (RFC 7628 section 3.1).
    public static TokenBearer oauthBearer(SignInData data) {
        String name = data.user().value().replace("=", "=3D").replace(",", "=2C");
        String head =
                "n,a=%s,\1host=%s\1port=%d\1auth=Bearer "
                        .formatted(name, data.host().value(), data.port());
        return new TokenBearer(SecretBytes.joined(head, data.secret(), "\1\1"), (byte) 1);
    }

    @Override
    public Optional<SecretBytes> initialResponse() {
        return Optional.of(message);
    }

    /// However often a server explains itself; the number of rounds is limited elsewhere.
    @Override
    public Step answer(byte[] challenge) {
        SecretBytes answer = SecretBytes.of(acknowledgement.clone());
        return challenge.length == 0 ? new Step.Send(answer) : new Step.Acknowledge(answer);
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
