package app.mailmend.net;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.TlsFault;
import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.HostName;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// Puts TLS over the connections of one run. The certificate and its name are always checked,
/// against the name that was asked for, whatever address answered (RFC 7817), and compared with
/// those that the same server showed earlier in the run; see [Sightings].
///
/// Every connection has an SSL context of its own. That costs some microseconds, and nothing that
/// one connection learned, a session to resume above all, reaches another: each server shows its
/// certificate on each connection. What is dear, the issuers, is shared; see
/// [TrustStores#ordinary]. Whether a certificate was withdrawn is not asked: an issuer that does
/// not answer would hold up the handshake, and would learn who is about to send mail.
public final class SecureSockets {

    /// The only versions spoken (RFC 9325 section 3.1.1).
    public static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");

    /// This program did not exist before; a clock that says so is wrong.
    static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    /// How far outside its validity a certificate may be met before the clock is doubted instead.
    static final Duration CLOCK_TOLERANCE = Duration.ofDays(365);

    private static final SecureRandom RANDOM = new SecureRandom();

    /// How long a handshake may take.
    ///
    /// @param silence without a byte
    /// @param whole from its beginning to its end, however busy
    public record Limits(Duration silence, Duration whole) {

        public static Limits ordinary() {
            return new Limits(Duration.ofSeconds(20), Duration.ofMinutes(1));
        }
    }

    private final X509ExtendedTrustManager trust;
    private final CertificateJudge judge;
    private final Limits limits;
    private final Sightings sightings;

    /// The system's clock, the ordinary limits, and no fingerprints.
    public SecureSockets(X509ExtendedTrustManager trust) {
        this(trust, Map.of(), InstantSource.system(), Limits.ordinary());
    }

    /// @param pins certificates that the person decided to trust, and none but them on their hosts
    /// @param clock tells whether a certificate is in date
    public SecureSockets(
            X509ExtendedTrustManager trust,
            Map<HostName, Fingerprint> pins,
            InstantSource clock,
            Limits limits) {
        this(trust, new CertificateJudge(pins, clock), limits, new Sightings());
    }

    private SecureSockets(
            X509ExtendedTrustManager trust,
            CertificateJudge judge,
            Limits limits,
            Sightings sightings) {
        this.trust = trust;
        this.judge = judge;
        this.limits = limits;
        this.sightings = sightings;
    }

    /// The same, with other limits.
    public SecureSockets within(Limits other) {
        return new SecureSockets(trust, judge, other, sightings);
    }

    /// How a handshake ended, and what was odd about it.
    public sealed interface Handshake {

        List<Evidence.Noticed> noticed();

        record Up(SSLSocket socket, Evidence.TlsUp seen, List<Evidence.Noticed> noticed)
                implements Handshake {
            public Up {
                noticed = List.copyOf(noticed);
            }
        }

        /// @param seen why: [Evidence.TlsFailed] or [Evidence.CertificateRefused]
        record Down(Evidence seen, List<Evidence.Noticed> noticed) implements Handshake {
            public Down {
                noticed = List.copyOf(noticed);
            }
        }
    }

    /// One connection and those who watch over its handshake.
    private record Layer(
            SSLSocket socket, JudgingTrustManager verdict, NoClientCertificate clientCertificate) {

        List<Evidence.Noticed> noticed() {
            List<Evidence.Noticed> noticed = new ArrayList<>();
            if (clientCertificate.wasAsked()) {
                noticed.add(new Evidence.Noticed(Oddity.CLIENT_CERTIFICATE_ASKED, ""));
            }
            verdict.notice().ifPresent(noticed::add);
            verdict.verdict()
                    .filter(SecureSockets::clockIsDoubtful)
                    .map(facts ->
                            new Evidence.Noticed(
                                    Oddity.CLOCK_DOUBTFUL, facts.checkedAt().toString()))
                    .ifPresent(noticed::add);
            return noticed;
        }
    }

    /// Starts TLS on an open connection. On failure the connection is of no more use.
    public Handshake secure(Socket plain, HostName host) {
        try (Lifeline limit = new Lifeline(limits.whole())) {
            limit.hold(plain);
            Layer layer;
            try {
                plain.setSoTimeout(Math.toIntExact(limits.silence().toMillis()));
                layer = layerOver(plain, host);
            } catch (IOException gone) {
                return new Handshake.Down(HandshakeFaults.explain(gone), List.of());
            }
            Handshake end = shakeHands(layer, limit);
            limit.release(plain);
            return end;
        }
    }

    private static Handshake shakeHands(Layer layer, Lifeline limit) {
        try {
            layer.socket().startHandshake();
            SSLSession session = layer.socket().getSession();
            return new Handshake.Up(
                    layer.socket(),
                    new Evidence.TlsUp(
                            session.getProtocol(),
                            session.getCipherSuite(),
                            layer.verdict().verdict().orElseThrow()),
                    layer.noticed());
        } catch (IOException e) {
            return new Handshake.Down(whyDown(e, layer, limit), layer.noticed());
        }
    }

    private static Evidence whyDown(IOException e, Layer layer, Lifeline limit) {
        Optional<CertificateFacts> refused =
                layer.verdict().verdict().filter(facts -> !facts.trusted());
        if (refused.isPresent()) {
            return new Evidence.CertificateRefused(refused.get());
        }
        Evidence.TlsFailed failed = HandshakeFaults.explain(e);
        if (limit.isCut()) {
            return new Evidence.TlsFailed(TlsFault.TIMED_OUT, failed.detail());
        }
        return layer.clientCertificate().wasAsked() && hungUp(failed)
                ? new Evidence.TlsFailed(TlsFault.CLIENT_CERTIFICATE_WANTED, failed.detail())
                : failed;
    }

    /// The alert may be lost where the server closes at once behind it.
    private static boolean hungUp(Evidence.TlsFailed failed) {
        return failed.fault() == TlsFault.HANDSHAKE_REFUSED || failed.fault() == TlsFault.CLOSED;
    }

    private Layer layerOver(Socket plain, HostName host) throws IOException {
        JudgingTrustManager verdict =
                new JudgingTrustManager(
                        trust, judge, sightings, new NetworkMap.Place(host, plain.getPort()));
        NoClientCertificate clientCertificate = new NoClientCertificate();
        SSLSocket socket =
                (SSLSocket)
                        context(clientCertificate, verdict)
                                .getSocketFactory()
                                .createSocket(plain, host.value(), plain.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(VERSIONS.toArray(String[]::new));
        socket.setSSLParameters(parameters);
        return new Layer(socket, verdict, clientCertificate);
    }

    /// TLS that is not yet shaken hands on, for a library that does so itself. The certificate is
    /// judged in the same way.
    SSLSocket layer(Socket plain, HostName host) throws IOException {
        return layerOver(plain, host).socket();
    }

    private static SSLContext context(KeyManager keys, TrustManager verdict) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, new TrustManager[] {verdict}, RANDOM);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    private static boolean clockIsDoubtful(CertificateFacts facts) {
        Instant now = facts.checkedAt();
        return now.isBefore(EARLIEST)
                || now.isBefore(facts.notBefore().minus(CLOCK_TOLERANCE))
                || now.isAfter(facts.notAfter().plus(CLOCK_TOLERANCE));
    }
}
