package app.mailmend.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Everything clients sent, to the byte: in clear, and inside TLS after its removal. */
public final class Received {

    private final byte[] beforeTls;
    private final byte[] insideTls;

    Received(byte[] beforeTls, byte[] insideTls) {
        this.beforeTls = beforeTls.clone();
        this.insideTls = insideTls.clone();
    }

    /** The records of several connections, one behind the other. */
    static Received joined(List<Received> parts) {
        var beforeTls = new ByteArrayOutputStream();
        var insideTls = new ByteArrayOutputStream();
        for (Received part : parts) {
            beforeTls.writeBytes(part.beforeTls);
            insideTls.writeBytes(part.insideTls);
        }
        return new Received(beforeTls.toByteArray(), insideTls.toByteArray());
    }

    public byte[] bytesBeforeTls() {
        return beforeTls.clone();
    }

    public byte[] bytesInsideTls() {
        return insideTls.clone();
    }

    public String beforeTls() {
        return new String(beforeTls, StandardCharsets.UTF_8);
    }

    public String insideTls() {
        return new String(insideTls, StandardCharsets.UTF_8);
    }

    public List<String> linesBeforeTls() {
        return beforeTls().lines().toList();
    }

    public List<String> linesInsideTls() {
        return insideTls().lines().toList();
    }

    /** In clear first, then what came inside TLS. */
    public String everything() {
        return beforeTls() + insideTls();
    }
}
