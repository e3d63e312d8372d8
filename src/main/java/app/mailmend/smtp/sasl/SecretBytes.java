package app.mailmend.smtp.sasl;

import app.mailmend.account.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that hold a secret, or that would let one be guessed. [#close] wipes them, and their text
/// form is dots.
public final class SecretBytes implements AutoCloseable {

    private final byte[] bytes;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes the bytes over; the caller forgets them.
    static SecretBytes of(byte... bytes) {
        return new SecretBytes(bytes);
    }

    static SecretBytes of(String text) {
        return new SecretBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The secret's exact bytes between two texts.
    static SecretBytes joined(String before, Secret secret, String after) {
        byte[] head = before.getBytes(StandardCharsets.UTF_8);
        byte[] middle = secret.utf8();
        byte[] tail = after.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(head, head.length + middle.length + tail.length);
        System.arraycopy(middle, 0, whole, head.length, middle.length);
        System.arraycopy(tail, 0, whole, head.length + middle.length, tail.length);
        Arrays.fill(middle, (byte) 0);
        return new SecretBytes(whole);
    }

    /// The bytes themselves, not a copy: they turn to zeros with [#close].
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "••••••";
    }
}
