package app.mailmend.probe.incoming;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.Stage;
import app.mailmend.net.SecureSockets;
import app.mailmend.probe.Network;
import app.mailmend.probe.Reach;
import app.mailmend.probe.StageLog;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.smtp.Recorder;
import java.net.Socket;
import java.util.Optional;

/// The way to a mailbox up to its sign-in, and no further: no secret passes here. An ordinary mail
/// library never sees a connection before it stands behind this door, as protected as it should be
/// and asked anew what it offers.
final class Door {

    private final Network network;
    private final IncomingSettings settings;
    private final StageLog log;
    private final Recorder recorder;
    private volatile Optional<LineWire> wire = Optional.empty();
    private Optional<Dialect> spoken = Optional.empty();
    private boolean encrypted;
    private ServerOffer offer = ServerOffer.none();

    Door(Network network, IncomingSettings settings, StageLog log, Recorder recorder) {
        this.network = network;
        this.settings = settings;
        this.log = log;
        this.recorder = recorder;
    }

    /// @return true when the sign-in comes next
    boolean open() {
        Optional<Socket> socket =
                new Reach(network.connector(), settings.endpoint(), log, recorder).open();
        if (socket.isEmpty()) {
            return false;
        }
        LineWire line =
                new LineWire(
                        socket.get(), network.connector().lifeline(), recorder, network.patience());
        wire = Optional.of(line);
        Dialect dialect =
                switch (settings.protocol()) {
                    case IMAP -> new ImapDialect(line);
                    case POP3 -> new Pop3Dialect(line);
                };
        spoken = Optional.of(dialect);
        return switch (settings.endpoint().encryption()) {
            case IMPLICIT_TLS -> encrypt(line) && greet(dialect) && introduce(dialect);
            case STARTTLS ->
                    greet(dialect)
                            && introduce(dialect)
                            && startTls(dialect, line)
                            && encrypt(line)
                            && introduce(dialect);
            case NONE -> greet(dialect) && introduce(dialect);
        };
    }

    /// Says goodbye where nobody is going to sign in.
    void leave() {
        try {
            if (spoken.isPresent()) {
                spoken.get().leave();
            }
        } catch (Broken gone) {
            // Nothing more was to be said.
        }
    }

    /// The connection, from the moment on when there is one.
    Optional<LineWire> wire() {
        return wire;
    }

    boolean isEncrypted() {
        return encrypted;
    }

    /// What was offered last.
    ServerOffer offer() {
        return offer;
    }

    private interface Step {
        boolean run() throws Broken;
    }

    private boolean stage(Stage stage, Dialect dialect, Step step) {
        log.begin(stage);
        try {
            boolean passed = step.run();
            dialect.takeAlerts().stream().map(Evidence.Answered::new).forEach(log::see);
            return log.end(passed);
        } catch (Broken end) {
            return log.end(false, end.seen());
        }
    }

    private boolean greet(Dialect dialect) {
        return stage(
                Stage.GREETING,
                dialect,
                () -> {
                    Dialect.Said said = dialect.greeting();
                    log.see(new Evidence.Answered(said.words()));
                    return said.positive();
                });
    }

    private boolean introduce(Dialect dialect) {
        return stage(
                Stage.EHLO,
                dialect,
                () -> {
                    Dialect.Introduction introduction = dialect.introduce();
                    offer = introduction.offer();
                    log.see(
                            introduction.said().positive()
                                    ? new Evidence.Offered(encrypted, offer)
                                    : new Evidence.Answered(introduction.said().words()));
                    return introduction.said().positive();
                });
    }

    private boolean startTls(Dialect dialect, LineWire line) {
        return stage(
                Stage.STARTTLS,
                dialect,
                () -> {
                    if (!offer.startTls()) {
                        log.see(new Evidence.ExtensionMissing("STARTTLS"));
                        return false;
                    }
                    Dialect.Said said = dialect.startTls();
                    log.see(new Evidence.Answered(said.words()));
                    if (said.positive() && line.hasUnread()) {
                        // Somebody in between wants it to be taken for the server's, said inside
                        // TLS (CVE-2011-0411).
                        throw Broken.violated(ProtocolFault.BYTES_BEFORE_TLS, "");
                    }
                    return said.positive();
                });
    }

    /// Everything the server said before is forgotten (RFC 9051 section 6.2.1).
    private boolean encrypt(LineWire line) {
        log.begin(Stage.TLS);
        offer = ServerOffer.none();
        return switch (network.secure().secure(line.socket(), settings.endpoint().host())) {
            case SecureSockets.Handshake.Up(var socket, Evidence.TlsUp seen, var noticed) -> {
                noticed.forEach(log::see);
                line.switchTo(socket);
                recorder.roundTrips(seen.version().equals("TLSv1.3") ? 1 : 2);
                recorder.note("TLS " + seen.version() + ", " + seen.cipher());
                encrypted = true;
                yield log.end(true, seen);
            }
            case SecureSockets.Handshake.Down(Evidence seen, var noticed) -> {
                noticed.forEach(log::see);
                recorder.note("no TLS");
                yield log.end(false, network.connector().lifeline().brokenOffOr(seen));
            }
        };
    }
}
