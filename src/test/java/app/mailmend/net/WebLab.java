package app.mailmend.net;

import app.mailmend.settings.HostName;
import app.mailmend.testing.FakeDns;
import app.mailmend.testing.ScriptedWebServer;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.X509ExtendedTrustManager;

/** A world with name servers and web servers for one test, and no way out of it. */
final class WebLab implements AutoCloseable {

    /** Longer than any test takes on a slow machine. */
    static final Duration LONG = Duration.ofMinutes(1);

    private static final X509ExtendedTrustManager TRUST = trust();

    final FakeDns dns = new FakeDns();
    final Lifeline lifeline = new Lifeline(LONG.multipliedBy(2));
    SocketLimit sockets = SocketLimit.of(SocketLimit.MAX_OPEN);
    boolean loopbackAllowed;

    private final Map<NetworkMap.Place, NetworkMap.Place> routes = new LinkedHashMap<>();

    private static X509ExtendedTrustManager trust() {
        try {
            Path pem = TestCertificates.caPem(Files.createTempDirectory("mailmend"));
            TrustStores.Loaded loaded = TrustStores.withExtraRoots(List.of(pem));
            Files.delete(pem);
            Files.delete(pem.getParent());
            return ((TrustStores.Loaded.Trust) loaded).manager();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a person does who maps a place by hand. */
    WebLab map(String host, int port, int toPort) {
        dns.address("127.0.0.1", "127.0.0.1");
        routes.put(
                new NetworkMap.Place(new HostName(host), port),
                new NetworkMap.Place(new HostName("127.0.0.1"), toPort));
        return this;
    }

    WebLab https(String host, ScriptedWebServer server) {
        return map(host, 443, server.port());
    }

    WebLab http(String host, ScriptedWebServer server) {
        return map(host, 80, server.port());
    }

    Web web() {
        return new HttpWeb(
                new Connector(this::addresses, new NetworkMap(routes), lifeline),
                secure(),
                sockets,
                loopbackAllowed);
    }

    SecureSockets secure() {
        return new SecureSockets(TRUST);
    }

    /** An address literal is its own answer, as with every real resolver. */
    private Dns.Answer addresses(HostName host) {
        return host.isAddress()
                ? new Dns.Answer.Found(List.of(InetAddress.ofLiteral(host.value())))
                : dns.addresses(host);
    }

    Web.Answer get(String uri) {
        return web().fetch(Web.Request.get(URI.create(uri)).within(LONG));
    }

    Web.Answer.Page page(String uri) {
        Web.Answer answer = get(uri);
        if (answer instanceof Web.Answer.Page page) {
            return page;
        }
        throw new AssertionError(answer);
    }

    Web.Fault fault(String uri) {
        return unavailable(uri).fault();
    }

    Web.Answer.Unavailable unavailable(String uri) {
        Web.Answer answer = get(uri);
        if (answer instanceof Web.Answer.Unavailable unavailable) {
            return unavailable;
        }
        throw new AssertionError(answer);
    }

    @Override
    public void close() {
        lifeline.close();
    }
}
