package app.mailmend.session;

import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NetworkMap;
import app.mailmend.net.SecureSockets;
import app.mailmend.net.SocketLimit;
import app.mailmend.probe.Lab;
import app.mailmend.probe.Network;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.smtp.Patience;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.FakeDns;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looking around among servers on this computer; any other name does not exist. */
final class SurveyLab implements AutoCloseable {

    /** So long that what ends did not wait for it. */
    static final PortLooks.Limits LONG = limits(Duration.ofMinutes(2), Duration.ofMinutes(1));

    /** Long enough for a slow machine to answer, short enough to wait for silence. */
    static final PortLooks.Limits SHORT = limits(Duration.ofSeconds(20), Duration.ofMillis(1500));

    static final HostName HERE = new HostName("127.0.0.1");

    final FakeDns dns = new FakeDns();
    final Lifeline lifeline = new Lifeline(Duration.ofMinutes(3));
    private final Map<NetworkMap.Place, NetworkMap.Place> routes = new HashMap<>();
    private final List<ScriptedSmtpServer> servers = new ArrayList<>();

    static PortLooks.Limits limits(Duration whole, Duration each) {
        return new PortLooks.Limits(
                whole,
                each,
                new Patience(each.dividedBy(2), each, each, each),
                new SecureSockets.Limits(each, each));
    }

    static Endpoint tls(String host, int port) {
        return new Endpoint(new HostName(host), port, Encryption.IMPLICIT_TLS);
    }

    static Endpoint startTls(String host, int port) {
        return new Endpoint(new HostName(host), port, Encryption.STARTTLS);
    }

    /** A well-behaved server for sending that lets people sign in, inside TLS only. */
    static Dialogue submission(ServerIdentity identity) {
        return new Dialogue()
                .offerBeforeTls("STARTTLS")
                .offerInsideTls("AUTH PLAIN LOGIN")
                .startTls(identity);
    }

    static Dialogue submissions(ServerIdentity identity) {
        return new Dialogue().offerInsideTls("AUTH PLAIN LOGIN").implicitTls(identity);
    }

    static Consumer<Script> imaps(ServerIdentity identity) {
        return script ->
                script.startTls(identity)
                        .send("* OK ready\r\n")
                        .expect("m1 CAPABILITY")
                        .send("* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nm1 OK done\r\n")
                        .expect("m2 LOGOUT");
    }

    ScriptedSmtpServer serve(Endpoint place, Dialogue dialogue) {
        return serve(place, ScriptedSmtpServer.dialogue(dialogue));
    }

    ScriptedSmtpServer serve(Endpoint place, Consumer<Script> script) {
        return serve(place, ScriptedSmtpServer.script(script));
    }

    private ScriptedSmtpServer serve(Endpoint place, ScriptedSmtpServer server) {
        servers.add(server);
        leadTo(place, server.port());
        return server;
    }

    void refuse(Endpoint place) {
        serve(place, new Dialogue()).close();
    }

    void leadTo(Endpoint place, int port) {
        leadTo(place, HERE, port);
    }

    void leadTo(Endpoint place, HostName host, int port) {
        routes.put(
                new NetworkMap.Place(place.host(), place.port()), new NetworkMap.Place(host, port));
    }

    PortLooks looks(PortLooks.Limits limits) {
        return looks(limits, SocketLimit.of(SocketLimit.MAX_OPEN));
    }

    PortLooks looks(PortLooks.Limits limits, SocketLimit sockets) {
        NetworkMap map = new NetworkMap(routes);
        dns.address(HERE.value(), HERE.value());
        Network network =
                new Network(
                        new Connector(dns, map, lifeline),
                        Lab.trusting(),
                        Lab.PATIENCE,
                        Lab.gate(map));
        return new PortLooks(network, sockets, limits);
    }

    @Override
    public void close() {
        lifeline.close();
        servers.forEach(ScriptedSmtpServer::close);
    }
}
