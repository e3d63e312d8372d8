package app.mailmend.smtp.sasl;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// The functions of RFC 5802 section 2.2 over one hash.
public enum ScramHash {
    SHA_1("SHA-1", "HmacSHA1", 160),
    /// RFC 7677.
    SHA_256("SHA-256", "HmacSHA256", 256);

    private final String digest;
    private final String hmac;
    private final int bits;

    ScramHash(String digest, String hmac, int bits) {
        this.digest = digest;
        this.hmac = hmac;
        this.bits = bits;
    }

    /// `Hi`, which is PBKDF2 with one block.
    byte[] saltedPassword(char[] password, byte[] salt, int iterations) {
        PBEKeySpec work = new PBEKeySpec(password, salt, iterations, bits);
        try {
            return SecretKeyFactory.getInstance("PBKDF2With" + hmac)
                    .generateSecret(work)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw lacking(e);
        } finally {
            work.clearPassword();
        }
    }

    byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(hmac);
            mac.init(new SecretKeySpec(key, hmac));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw lacking(e);
        }
    }

    byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance(digest).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw lacking(e);
        }
    }

    private IllegalStateException lacking(GeneralSecurityException cause) {
        return new IllegalStateException("this Java lacks " + digest, cause);
    }
}
