package app.mailmend.probe;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Stage;
import app.mailmend.net.Connector;
import app.mailmend.net.Dns;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Endpoint;
import app.mailmend.smtp.Recorder;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/// The way to a server, from its name to an open connection.
public final class Reach {

    private final Connector connector;
    private final Endpoint endpoint;
    private final StageLog log;
    private final Recorder recorder;

    public Reach(Connector connector, Endpoint endpoint, StageLog log, Recorder recorder) {
        this.connector = connector;
        this.endpoint = endpoint;
        this.log = log;
        this.recorder = recorder;
    }

    /// @return an open connection; empty when a stage failed
    public Optional<Socket> open() {
        return lookUp().flatMap(this::connect);
    }

    private Optional<List<InetAddress>> lookUp() {
        log.begin(Stage.RESOLVE);
        return switch (connector.lookUp(endpoint.host(), endpoint.port())) {
            case Dns.Answer.Found(List<InetAddress> addresses) -> {
                List<String> texts = addresses.stream().map(InetAddress::getHostAddress).toList();
                log.end(true, new Evidence.Resolved(texts));
                yield Optional.of(addresses);
            }
            case Dns.Answer.NotFound(var fault) -> {
                log.end(false, connector.lifeline().brokenOffOr(new Evidence.NotResolved(fault)));
                yield Optional.empty();
            }
        };
    }

    private Optional<Socket> connect(List<InetAddress> addresses) {
        log.begin(Stage.CONNECT);
        recorder.roundTrips(1);
        return switch (connector.connect(endpoint.host(), endpoint.port(), addresses)) {
            case Connector.Attempt.Up(Socket socket, var failed) -> {
                failed.forEach(log::see);
                log.end(true, new Evidence.Connected(socket.getInetAddress().getHostAddress()));
                yield Optional.of(socket);
            }
            case Connector.Attempt.Down(var failed) -> {
                failed.forEach(log::see);
                if (connector.lifeline().end() != Lifeline.End.OVERTAKEN) {
                    connector.lifeline().evidence("").ifPresent(log::see);
                }
                log.end(false);
                yield Optional.empty();
            }
        };
    }
}
