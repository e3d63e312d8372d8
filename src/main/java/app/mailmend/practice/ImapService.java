package app.mailmend.practice;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The IMAP port of the practice provider. Only the protocol is GreenMail's: its own server would
/// show a certificate of its own, so connections are accepted here.
final class ImapService implements PracticeProvider.Running {

    /// A client that says nothing for so long is dropped (at least 30 minutes, RFC 9051 5.4).
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(30);

    private final BoundPort listening;
    private final Managers managers;
    private final Set<ImapHandler> open = ConcurrentHashMap.newKeySet();

    private ImapService(BoundPort listening, Managers managers) {
        this.listening = listening;
        this.managers = managers;
    }

    static ImapService start(BoundPort listening, Managers managers) {
        ImapService service = new ImapService(listening, managers);
        Thread.ofVirtual().name("practice-imap").start(service::acceptAll);
        return service;
    }

    private void acceptAll() {
        while (!listening.isClosed()) {
            acceptOne();
        }
    }

    private void acceptOne() {
        try {
            serve(listening.accept());
        } catch (IOException e) {
            // Either the port was closed, which ends the loop, or this one client was gone before
            // it was accepted: nothing to do in both cases.
        }
    }

    private void serve(Socket connection) throws SocketException {
        connection.setSoTimeout(Math.toIntExact(IDLE_LIMIT.toMillis()));
        ImapHandler handler =
                new ImapHandler(
                        managers.getUserManager(), managers.getImapHostManager(), connection);
        open.add(handler);
        // GreenMail throws when a client hangs up without LOGOUT; nobody needs to hear of it.
        Thread.ofVirtual()
                .name("practice-imap-client")
                .uncaughtExceptionHandler((_, _) -> {})
                .start(() -> {
                    try {
                        handler.run();
                    } finally {
                        open.remove(handler);
                    }
                });
        if (listening.isClosed()) {
            handler.close();
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(ImapHandler::close);
    }
}
