package app.mailmend.smtp.sasl;

import app.mailmend.evidence.ProtocolFault;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// CRAM-MD5 (RFC 2195): the name, and the challenge signed with the password's exact bytes. Whoever
/// reads along can guess passwords against it at leisure, which is why it is spoken inside TLS
/// only.
public final class CramMd5 implements SaslClient {

    private static final String HMAC = "HmacMD5";

    private final String name;
    private final SecretBytes password;
    private String digest = "";

    public CramMd5(SignInData data) {
        name = data.user().value();
        password = SecretBytes.joined("", data.secret(), "");
    }

    @Override
    public Optional<SecretBytes> initialResponse() {
        return Optional.empty();
    }

    /// An empty challenge is not answered: the answer would be good for ever.
    @Override
    public Step answer(byte[] challenge) {
        if (!digest.isEmpty() || challenge.length == 0) {
            return new Step.Cancel(ProtocolFault.BAD_CHALLENGE);
        }
        digest = HexFormat.of().formatHex(sign(challenge));
        return new Step.Send(SecretBytes.of(name + " " + digest));
    }

    private byte[] sign(byte[] challenge) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(password.bytes(), HMAC));
            return mac.doFinal(challenge);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks " + HMAC, e);
        }
    }

    @Override
    public Success success() {
        return digest.isEmpty() ? Success.UNCHECKED : Success.CHECKED;
    }

    @Override
    public List<SecretBytes> giveaways() {
        return List.of(SecretBytes.of(digest));
    }

    @Override
    public void close() {
        password.close();
    }
}
