package app.mailmend.testing;

import java.io.IOException;
import java.net.Socket;
import java.util.stream.Stream;

/** One script on one connection: plays it, keeps what went wrong, records to the end. */
final class ScriptRun implements Runnable {

    private final int number;
    private final Script script;
    private final Conversation conversation;
    private final Runnable changed;
    private volatile String fault = "";
    private volatile boolean scriptOver;
    private volatile boolean clientGone;

    ScriptRun(int number, Script script, Socket client, Runnable changed) throws IOException {
        this.number = number;
        this.script = script;
        this.conversation = new Conversation(client);
        this.changed = changed;
    }

    @Override
    public void run() {
        try (conversation) {
            play();
            over();
            conversation.drain();
        } catch (IOException gone) {
            // the client reset the connection, or the script itself closed it
        } finally {
            over();
            clientGone = true;
            changed.run();
        }
    }

    private void play() {
        int at = 0;
        for (Script.Step step : script.steps()) {
            at++;
            try {
                if (step.act().run(conversation) == Script.Next.END) {
                    return;
                }
            } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
                fault =
                        "connection %d, step %d (%s): %s"
                                .formatted(number, at, step.name(), e.getMessage());
                hangUp();
                return;
            }
        }
    }

    /** A client that waits for the rest of a broken script learns at once that there is none. */
    private void hangUp() {
        try {
            conversation.close();
        } catch (IOException alreadyGone) {
            // nothing left to close
        }
    }

    private void over() {
        scriptOver = true;
        changed.run();
    }

    Received received() {
        return conversation.received();
    }

    boolean scriptOver() {
        return scriptOver;
    }

    boolean clientGone() {
        return clientGone;
    }

    Stream<String> faults() {
        if (!fault.isEmpty()) {
            return Stream.of(fault);
        }
        return scriptOver
                ? Stream.of()
                : Stream.of("connection %d: the script is not over yet".formatted(number));
    }

    void cut() throws IOException {
        conversation.cut();
    }
}
