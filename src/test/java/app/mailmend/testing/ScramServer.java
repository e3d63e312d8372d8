package app.mailmend.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The server's side of SCRAM (RFC 5802), written down once more from the RFC. */
final class ScramServer {

    private static final byte[] SALT = "salt of a test".getBytes(StandardCharsets.UTF_8);

    private final String hash;
    private final String hmac;
    private final byte[] password;
    private String bare = "";
    private String first = "";

    /**
     * @param mechanism such as SCRAM-SHA-256
     */
    ScramServer(String mechanism, String password) {
        this.hash = mechanism.substring("SCRAM-".length());
        this.hmac = "Hmac" + hash.replace("-", "");
        this.password = password.getBytes(StandardCharsets.UTF_8);
    }

    /** The answer to the client's first message. */
    String first(String clientFirst, int iterations) {
        bare = clientFirst.substring("n,,".length());
        String nonce = bare.substring(bare.indexOf(",r=") + 3);
        first = "r=%sserver,s=%s,i=%d".formatted(nonce, base64(SALT), iterations);
        return first;
    }

    String user() {
        return bare.substring("n=".length(), bare.indexOf(",r="))
                .replace("=2C", ",")
                .replace("=3D", "=");
    }

    /** The answer to the client's proof: the server's own, or an error. */
    String last(String clientFinal, int iterations) {
        int proofAt = clientFinal.indexOf(",p=");
        String signed = bare + "," + first + "," + clientFinal.substring(0, proofAt);
        byte[] salted = salted(iterations);
        byte[] clientKey = hmac(salted, bytes("Client Key"));
        byte[] proof = hmac(digest(clientKey), bytes(signed));
        for (int i = 0; i < proof.length; i++) {
            proof[i] ^= clientKey[i];
        }
        return base64(proof).equals(clientFinal.substring(proofAt + 3))
                ? "v=" + base64(hmac(hmac(salted, bytes("Server Key")), bytes(signed)))
                : "e=invalid-proof";
    }

    private byte[] salted(int iterations) {
        byte[] block = Arrays.copyOf(SALT, SALT.length + 4);
        block[block.length - 1] = 1;
        byte[] last = hmac(password, block);
        byte[] sum = last.clone();
        for (int i = 1; i < iterations; i++) {
            last = hmac(password, last);
            for (int k = 0; k < sum.length; k++) {
                sum[k] ^= last[k];
            }
        }
        return sum;
    }

    private byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(hmac);
            mac.init(new SecretKeySpec(key, hmac));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance(hash.toUpperCase(Locale.ROOT)).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
