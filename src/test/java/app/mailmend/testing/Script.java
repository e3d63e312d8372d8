package app.mailmend.testing;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;

/**
 * What the server does on one connection, step by step. When the last step is done the connection
 * stays open and is recorded until the client leaves; a script that wants to hang up says so.
 */
public final class Script {

    /** Whether the rest of the script still makes sense. */
    enum Next {
        GO_ON,
        END
    }

    @FunctionalInterface
    interface Act {
        Next run(Conversation conversation) throws IOException, InterruptedException;
    }

    record Step(String name, Act act) {}

    private final List<Step> steps = new ArrayList<>();

    Script() {}

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Sends the text as UTF-8, exactly as given: line ends are the caller's. */
    public Script send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public Script send(byte[] bytes) {
        return step("send", conversation -> conversation.send(bytes));
    }

    /** Sends the text in pieces, with a pause behind each; ends quietly when the client leaves. */
    public Script sendChunks(String text, int chunkSize, Duration pause) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(
                "send in chunks",
                conversation -> {
                    for (int from = 0; from < bytes.length; from += chunkSize) {
                        int to = Math.min(bytes.length, from + chunkSize);
                        if (clientLeft(conversation, Arrays.copyOfRange(bytes, from, to))) {
                            return Next.END;
                        }
                        Thread.sleep(pause);
                    }
                    return Next.GO_ON;
                });
    }

    /** Sends one byte at a time. */
    public Script drip(String text, Duration pause) {
        return sendChunks(text, 1, pause);
    }

    /** Repeats the text until the client leaves, at most this often. */
    public Script repeat(String text, int times) {
        return repeat(text, times, Duration.ZERO);
    }

    /** Repeats the text with a pause behind each, until the client leaves or the count is full. */
    public Script repeat(String text, int times, Duration pause) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(
                "repeat",
                conversation -> {
                    for (int i = 0; i < times; i++) {
                        if (clientLeft(conversation, bytes)) {
                            return Next.END;
                        }
                        if (!pause.isZero()) {
                            Thread.sleep(pause);
                        }
                    }
                    return Next.GO_ON;
                });
    }

    private static boolean clientLeft(Conversation conversation, byte[] bytes) {
        try {
            conversation.send(bytes);
            return false;
        } catch (IOException gone) {
            return true;
        }
    }

    /** The next line, without its line end, must match the whole pattern. */
    public Script expect(String pattern) {
        return expect(pattern, Conversation.PATIENCE);
    }

    public Script expect(String pattern, Duration timeout) {
        Pattern wanted = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        return step(
                "expect " + pattern,
                conversation -> {
                    String line = conversation.readLine(timeout);
                    if (!wanted.matcher(line).matches()) {
                        throw new IOException("the client sent: " + Conversation.shown(line));
                    }
                });
    }

    /** Waits until the client has sent this many bytes more, whatever they are. */
    public Script expectBytes(int count) {
        return step(
                "expect " + count + " bytes",
                conversation -> conversation.readBytes(count, Conversation.PATIENCE));
    }

    /** Reads lines up to and including the one that is a single dot (RFC 5321 section 4.1.1.4). */
    public Script expectMessage() {
        return step(
                "expect a message",
                conversation -> {
                    String line = conversation.readLine(Conversation.PATIENCE);
                    while (!line.equals(".")) {
                        line = conversation.readLine(Conversation.PATIENCE);
                    }
                });
    }

    /** The client must close, or reset, without another byte. */
    public Script expectClose() {
        return add(
                "expect the client to close",
                conversation -> {
                    try {
                        String line = conversation.readLine(Conversation.PATIENCE);
                        throw new IOException("the client sent: " + Conversation.shown(line));
                    } catch (SocketTimeoutException stayed) {
                        throw stayed;
                    } catch (EOFException | SocketException gone) {
                        return Next.END;
                    }
                });
    }

    /** The server's handshake on this socket: behind STARTTLS, or first of all for implicit TLS. */
    public Script startTls(ServerIdentity identity) {
        return step("start TLS", conversation -> conversation.startTls(identity));
    }

    /**
     * The server's handshake, with wishes of its own: versions, ciphers, a client's certificate.
     */
    public Script startTls(ServerIdentity identity, Consumer<SSLSocket> wishes) {
        return step("start TLS", conversation -> conversation.startTls(identity, wishes));
    }

    /** A handshake that neither side brings to an end. */
    public Script startTlsInVain(ServerIdentity identity, Consumer<SSLSocket> wishes) {
        return add(
                "start TLS in vain",
                conversation -> {
                    try {
                        conversation.startTls(identity, wishes);
                    } catch (SocketTimeoutException silent) {
                        throw silent;
                    } catch (IOException ended) {
                        return Next.END;
                    }
                    throw new IOException("the handshake went through");
                });
    }

    /** Begins the handshake anew inside TLS, which only versions before 1.3 know. */
    public Script handshakeAgain(int times) {
        return step(
                "handshake again",
                conversation -> {
                    for (int i = 0; i < times; i++) {
                        conversation.handshakeAgain();
                    }
                });
    }

    /** Reads the client's first TLS record and answers with these bytes. */
    public Script answerHello(byte[] bytes) {
        return step(
                "answer the hello",
                conversation -> {
                    conversation.readRecord();
                    conversation.send(bytes);
                });
    }

    /** Ends the connection without a word of TLS, as if it had been cut. */
    public Script cut() {
        return add(
                "cut",
                conversation -> {
                    conversation.drainArrived();
                    conversation.cut();
                    return Next.END;
                });
    }

    /** A handshake that the client must break off, because it does not accept the certificate. */
    public Script startTlsRefused(ServerIdentity identity) {
        return add(
                "start TLS and be refused",
                conversation -> {
                    try {
                        conversation.startTls(identity);
                    } catch (SocketTimeoutException silent) {
                        throw silent;
                    } catch (IOException refused) {
                        return Next.END;
                    }
                    throw new IOException("the client accepted the certificate");
                });
    }

    /** Says nothing more, and records until the client leaves. */
    public Script silence() {
        return add("silence", conversation -> Next.END);
    }

    /** Waits before the next step. */
    public Script pause(Duration pause) {
        return add(
                "pause",
                conversation -> {
                    Thread.sleep(pause);
                    return Next.GO_ON;
                });
    }

    /** Closes in order: what has arrived is read first, so that no reset is sent. */
    public Script close() {
        return add(
                "close",
                conversation -> {
                    conversation.drainArrived();
                    conversation.close();
                    return Next.END;
                });
    }

    /** Ends the connection with a TCP reset. */
    public Script reset() {
        return add(
                "reset",
                conversation -> {
                    conversation.drainArrived();
                    conversation.reset();
                    return Next.END;
                });
    }

    Script converse(Dialogue dialogue) {
        return add(
                "dialogue",
                conversation -> {
                    dialogue.run(conversation);
                    return Next.END;
                });
    }

    @FunctionalInterface
    private interface Talk {
        void run(Conversation conversation) throws IOException;
    }

    private Script step(String name, Talk talk) {
        return add(
                name,
                conversation -> {
                    talk.run(conversation);
                    return Next.GO_ON;
                });
    }

    private Script add(String name, Act act) {
        steps.add(new Step(name, act));
        return this;
    }
}
