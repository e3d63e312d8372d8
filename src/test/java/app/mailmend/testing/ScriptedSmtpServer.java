package app.mailmend.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A server on 127.0.0.1 that does to a client exactly what a script says, and records to the byte
 * what the client sent. Each connection gets the next script; the last one serves all that follow.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final ServerSocket listener;
    private final List<Script> scripts;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ScriptRun> runs = new ArrayList<>();
    private final Set<Integer> ownPorts = new HashSet<>();
    private final Object change = new Object();
    private volatile boolean closed;

    private ScriptedSmtpServer(List<Script> scripts) throws IOException {
        this.scripts = scripts;
        this.listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        threads.execute(this::acceptAll);
    }

    /** One script per connection, in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static ScriptedSmtpServer script(Consumer<Script>... scripts) {
        List<Script> written =
                Arrays.stream(scripts)
                        .map(write -> {
                            var script = new Script();
                            write.accept(script);
                            return script;
                        })
                        .toList();
        try {
            return new ScriptedSmtpServer(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small well-behaved server, told by the dialogue how to answer; the same on every line. */
    public static ScriptedSmtpServer dialogue(Dialogue dialogue) {
        return script(script -> script.converse(dialogue));
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many clients came so far. */
    public int connections() {
        acceptedAll();
        synchronized (change) {
            return runs.size();
        }
    }

    /** Everything sent on all connections. Waits a while for clients that have not left yet. */
    public Received received() {
        settle();
        return receivedSoFar();
    }

    /** What was sent on one connection, counted from 0. */
    public Received received(int connection) {
        settle();
        synchronized (change) {
            return runs.get(connection).received();
        }
    }

    /** What has been read up to now, with clients still there. */
    public Received receivedSoFar() {
        synchronized (change) {
            return Received.joined(runs.stream().map(ScriptRun::received).toList());
        }
    }

    /** Fails when a script met something it did not expect, was cut short, or found no client. */
    public void assertCompleted() {
        acceptedAll();
        await(() -> runs.stream().allMatch(ScriptRun::scriptOver));
        synchronized (change) {
            List<String> faults = runs.stream().flatMap(ScriptRun::faults).toList();
            if (!faults.isEmpty()) {
                throw new AssertionError(String.join("\n", faults));
            }
            if (runs.size() < scripts.size()) {
                throw new AssertionError(
                        runs.size() + " clients came, but there are scripts for " + scripts.size());
            }
        }
    }

    private void acceptAll() {
        try {
            while (!closed) {
                admit(listener.accept());
            }
        } catch (SocketException over) {
            // the listener was closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void admit(Socket client) throws IOException {
        synchronized (change) {
            if (closed || ownPorts.remove(client.getPort())) {
                client.close();
            } else {
                int number = runs.size();
                Script script = scripts.get(Math.min(number, scripts.size() - 1));
                var run = new ScriptRun(number, script, client, this::changed);
                runs.add(run);
                threads.execute(run);
            }
            change.notifyAll();
        }
    }

    private void changed() {
        synchronized (change) {
            change.notifyAll();
        }
    }

    private void settle() {
        acceptedAll();
        await(() -> runs.stream().allMatch(ScriptRun::clientGone));
    }

    /**
     * Connections are accepted in the order in which they were made: once a connection of our own
     * is through, so is everyone before it.
     */
    private void acceptedAll() {
        if (closed) {
            return;
        }
        try (Socket own = new Socket()) {
            own.bind(new InetSocketAddress(host(), 0));
            int port = own.getLocalPort();
            synchronized (change) {
                ownPorts.add(port);
            }
            own.connect(listener.getLocalSocketAddress());
            await(() -> !ownPorts.contains(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(BooleanSupplier state) {
        long deadline = System.nanoTime() + SETTLING.toNanos();
        synchronized (change) {
            while (!state.getAsBoolean() && System.nanoTime() < deadline) {
                try {
                    change.wait(50);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            listener.close();
            synchronized (change) {
                for (ScriptRun run : runs) {
                    run.cut();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }
}
