package app.mailmend.smtp.sasl;

import app.mailmend.evidence.ProtocolFault;
import java.util.List;
import java.util.Optional;

/// The client's side of one SASL exchange (RFC 4422). Messages are without their base64 dress;
/// whoever sends one closes it.
public interface SaslClient extends AutoCloseable {

    /// What the client begins with; empty where the server speaks first. Asked for once.
    Optional<SecretBytes> initialResponse();

    /// What to do about a challenge.
    Step answer(byte[] challenge);

    /// How a success is to be taken that came now.
    Success success();

    /// Texts made of the secret, sent or still to come from the server, that would let it be
    /// guessed, were they written down.
    default List<SecretBytes> giveaways() {
        return List.of();
    }

    /// Wipes what is left of the secret.
    @Override
    void close();

    /// One move of the client.
    sealed interface Step {

        record Send(SecretBytes message) implements Step {}

        /// The challenge was the server's explanation of its refusal, and this is how it is told
        /// that it was read (RFC 7628 section 3.2.3). The refusal itself is still to come.
        record Acknowledge(SecretBytes message) implements Step {}

        /// The exchange is broken off (RFC 4954 section 4).
        record Cancel(ProtocolFault fault) implements Step {}
    }

    /// What a server's success says.
    enum Success {
        /// It was given the secret, or a proof of it.
        CHECKED,
        /// It was not: it takes anybody, and nothing is known about the secret.
        UNCHECKED,
        /// It owes a proof that it knows the secret, and did not bring it.
        UNPROVEN
    }
}
