package app.mailmend.smtp.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes what a broken or hostile server could send: random bytes, and real replies with their bytes
 * flipped, cut, doubled and spliced. The same seed always makes the same.
 */
public final class Mutator {

    private static final List<String> REAL_REPLIES =
            List.of(
                    """
                    220 mail.example.test ESMTP Postfix (Debian/GNU)

                    220-mail.example.test
                    220-No unsolicited mail.
                    220 ready

                    250-mail.example.test
                    250-PIPELINING
                    250-SIZE 10240000
                    250-STARTTLS
                    250-AUTH PLAIN LOGIN
                    250-AUTH=PLAIN LOGIN
                    250-ENHANCEDSTATUSCODES
                    250-8BITMIME
                    250 SMTPUTF8

                    250 2.1.0 Ok

                    235 2.7.0 Authentication successful

                    334 VXNlcm5hbWU6

                    334 UGFzc3dvcmQ6

                    354 End data with <CR><LF>.<CR><LF>

                    421 4.3.2 Service shutting down

                    454 4.7.0 Temporary authentication failure

                    530 5.7.0 Must issue a STARTTLS command first

                    530-5.7.1 Anmeldung nötig: bitte im Programm „Ausgangsserver
                    530 5.7.1 erfordert Anmeldung“ einschalten

                    535-5.7.8 Username and password not accepted. For more information, go to
                    535 5.7.8  https://mail.example.test/help 77bm - ex

                    550 5.7.60 客户端没有以此发件人身份发送的权限

                    * OK [CAPABILITY IMAP4rev1] ready

                    * BYE too many connections

                    +OK POP3 ready <1@mail.example.test>

                    -ERR not now

                    HTTP/1.1 400 Bad Request

                    SSH-2.0-OpenSSH_9.2p1
                    """
                            .split("\n\n"));

    private static final List<String> CODES =
            List.of("250", "220", "235", "334", "530", "099", "600", "25", "2500", " 50", "2x0");

    private static final List<String> ODDITIES =
            List.of(
                    "\r",
                    "\n",
                    "\r\n",
                    "\r\r\n",
                    "\n\r",
                    "\0",
                    "\u001b[31m",
                    "\u0085",
                    "\u202E",
                    "\uFEFF",
                    "\u2028",
                    "\t",
                    "-",
                    " ",
                    "٢٥٠",
                    "\u007F",
                    "\uDB40\uDC41");

    private static final int LONGEST_RANDOM = 300;

    /** One in so many is blown up to the limits; the others stay as short as real replies. */
    private static final int LONG_ONE_IN = 400;

    private final SplittableRandom random;

    public Mutator(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The next input; never empty. */
    public byte[] next() {
        return switch (random.nextInt(10)) {
            case 0 -> randomBytes();
            case 1 -> fromAlphabet();
            default -> mutated(realReply());
        };
    }

    /** Bytes that are not a reply at all. */
    public byte[] randomBytes() {
        byte[] bytes = new byte[1 + random.nextInt(LONGEST_RANDOM)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A few of the bytes that mean something to a parser, in any order. */
    private byte[] fromAlphabet() {
        byte[] alphabet = bytes("2255003349 --\r\n\r\n\n\t*+");
        byte[] bytes = new byte[1 + random.nextInt(60)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = alphabet[random.nextInt(alphabet.length)];
        }
        return bytes;
    }

    private byte[] realReply() {
        return bytes(pick(REAL_REPLIES).strip().replace("\n", "\r\n") + "\r\n");
    }

    /** The bytes with up to four changes, seldom none. */
    public byte[] mutated(byte[] original) {
        byte[] bytes = original;
        for (int changes = random.nextInt(5); changes > 0; changes--) {
            bytes = bytes.length == 0 ? randomBytes() : changed(bytes);
        }
        if (bytes.length == 0) {
            return randomBytes();
        }
        return random.nextInt(LONG_ONE_IN) == 0 ? blownUp(bytes) : bytes;
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int end = at + random.nextInt(bytes.length - at + 1);
        return switch (random.nextInt(8)) {
            case 0 -> withBitFlipped(bytes, at);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> joined(bytes, end, bytes, at);
            case 3 -> joined(bytes, at, bytes, end);
            case 4 -> {
                byte[] other = realReply();
                yield joined(bytes, at, other, random.nextInt(other.length));
            }
            case 5 -> inserted(bytes, startOfLine(bytes, at), pick(CODES));
            case 6 -> inserted(bytes, at, pick(ODDITIES));
            default -> codeReplaced(bytes, startOfLine(bytes, at));
        };
    }

    private byte[] withBitFlipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private byte[] codeReplaced(byte[] bytes, int lineStart) {
        int behind = Math.min(bytes.length, lineStart + 3);
        return inserted(joined(bytes, lineStart, bytes, behind), lineStart, pick(CODES));
    }

    private static int startOfLine(byte[] bytes, int at) {
        int start = at;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static byte[] inserted(byte[] bytes, int at, String text) {
        byte[] more = bytes(text);
        byte[] head = joined(bytes, at, more, 0);
        return joined(head, head.length, bytes, at);
    }

    /** One slice many times over, so that a limit is met: a long line, or many lines. */
    private byte[] blownUp(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        boolean lines = random.nextBoolean();
        byte[] slice =
                lines
                        ? bytes("250-" + "y".repeat(random.nextInt(1000)) + "\r\n")
                        : Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 7));
        int times = random.nextInt(lines ? 160 : 5000 / slice.length + 1);
        var whole = new ByteArrayOutputStream();
        whole.write(bytes, 0, lines ? 0 : at);
        for (int i = 0; i < times; i++) {
            whole.writeBytes(slice);
        }
        whole.write(bytes, lines ? 0 : at, bytes.length - (lines ? 0 : at));
        return whole.toByteArray();
    }

    /** The first up to a position, then the second from a position on. */
    private static byte[] joined(byte[] first, int to, byte[] second, int from) {
        byte[] whole = Arrays.copyOf(first, to + second.length - from);
        System.arraycopy(second, from, whole, to, second.length - from);
        return whole;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
