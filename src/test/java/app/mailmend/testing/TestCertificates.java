package app.mailmend.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A small public key infrastructure, made anew in each JVM: one authority that tests may trust, and
 * servers whose certificates are good or wrong in one way each.
 */
public final class TestCertificates {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Issuer CA = Issuer.root("Mailmend Test CA");
    private static final Issuer INTERMEDIATE = CA.intermediate("Mailmend Test Intermediate");
    private static final Issuer STRANGER = Issuer.root("Some Other CA");
    private static final Issuer ANTIVIRUS = Issuer.root("Avast Web/Mail Shield Root");

    private TestCertificates() {}

    /** Issued by the trusted authority, valid now, for these DNS names and IP addresses. */
    public static ServerIdentity good(String... names) {
        return CA.server(Leaf.named(names));
    }

    /** Issued by an intermediate that is sent along. */
    public static ServerIdentity goodWithIntermediate(String... names) {
        ServerIdentity server = INTERMEDIATE.server(Leaf.named(names));
        return new ServerIdentity(
                server.key(), List.of(server.certificate(), INTERMEDIATE.certificate()));
    }

    /** Issued by an intermediate that the server forgets to send. */
    public static ServerIdentity missingIntermediate(String... names) {
        return INTERMEDIATE.server(Leaf.named(names));
    }

    public static ServerIdentity expired(String... names) {
        return CA.server(Leaf.named(names).valid(DAY.multipliedBy(-60), DAY.multipliedBy(-30)));
    }

    public static ServerIdentity notYetValid(String... names) {
        return CA.server(Leaf.named(names).valid(DAY.multipliedBy(30), DAY.multipliedBy(60)));
    }

    public static ServerIdentity selfSigned(String... names) {
        return Issuer.selfSigned(Leaf.named(names));
    }

    /** A good certificate, but for {@code other.example.net}. */
    public static ServerIdentity wrongName() {
        return good("other.example.net");
    }

    /** The name stands only in the subject, where RFC 9525 no longer looks for it. */
    public static ServerIdentity nameOnlyInSubject(String name) {
        return CA.server(Leaf.named(name).withoutAlternativeNames());
    }

    /** Right in every way, but its authority is known to nobody. */
    public static ServerIdentity unknownIssuer(String... names) {
        ServerIdentity server = STRANGER.server(Leaf.named(names));
        return new ServerIdentity(
                server.key(), List.of(server.certificate(), STRANGER.certificate()));
    }

    /** As a mail shield on the user's own computer makes it. */
    public static ServerIdentity antivirus(String... names) {
        ServerIdentity server = ANTIVIRUS.server(Leaf.named(names));
        return new ServerIdentity(
                server.key(), List.of(server.certificate(), ANTIVIRUS.certificate()));
    }

    /** Issued by an authority that nobody knows and that the server keeps to itself. */
    public static ServerIdentity privateIssuer(String... names) {
        return STRANGER.server(Leaf.named(names));
    }

    /** Valid for this long from these many days from now. */
    public static ServerIdentity valid(Duration from, Duration until, String... names) {
        return CA.server(Leaf.named(names).valid(from, until));
    }

    /** Says at this address whether it was withdrawn, and who its issuer is. */
    public static ServerIdentity askingAt(String url, String... names) {
        return CA.server(Leaf.named(names).askAt(url));
    }

    /** Meant for a person who signs in, not for a server. */
    public static ServerIdentity forClients(String... names) {
        return CA.server(Leaf.named(names).forClients());
    }

    /** Too large for any handshake. */
    public static ServerIdentity padded(int bytes, String... names) {
        return CA.server(Leaf.named(names).padded(bytes));
    }

    /** With that many names beside its own. */
    public static ServerIdentity crowded(int others, String name) {
        List<String> names = new ArrayList<>(List.of(name));
        for (int i = 0; i < others; i++) {
            names.add("n" + i + ".example.net");
        }
        return CA.server(Leaf.named(names));
    }

    /** Behind a chain of that many certificates, its own and the root included. */
    public static ServerIdentity behindChain(int length, String... names) {
        List<X509Certificate> chain = new ArrayList<>(List.of(CA.certificate()));
        Issuer last = CA;
        while (chain.size() < length - 1) {
            last = last.intermediate("Mailmend Test Link " + chain.size());
            chain.addFirst(last.certificate());
        }
        ServerIdentity server = last.server(Leaf.named(names));
        chain.addFirst(server.certificate());
        return new ServerIdentity(server.key(), chain);
    }

    public static X509Certificate caCertificate() {
        return CA.certificate();
    }

    public static String caPem() {
        return pem(CA.certificate());
    }

    /** Writes the authority's certificate into the folder and returns its path. */
    public static Path caPem(Path folder) {
        try {
            return Files.writeString(folder.resolve("ca.pem"), caPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A context that serves as this server. */
    public static SSLContext serverContext(ServerIdentity identity) {
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry(
                    "server",
                    identity.key(),
                    new char[0],
                    identity.chain().toArray(X509Certificate[]::new));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A context that trusts the test authority and nothing else. */
    public static SSLContext clientContext() {
        try {
            KeyStore store = emptyStore();
            store.setCertificateEntry("ca", CA.certificate());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[0]);
        return store;
    }

    static String pem(X509Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String kind, byte[] der) {
        byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
        String body = Base64.getMimeEncoder(64, lineEnd).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, body, kind);
    }
}
