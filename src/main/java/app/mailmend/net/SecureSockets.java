package app.mailmend.net;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.TlsFault;
import app.mailmend.settings.HostName;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// Puts TLS over connections. The certificate and its name are always checked, against the name
/// that was asked for, whatever address answered (RFC 7817).
public final class SecureSockets {

    /// The only versions spoken (RFC 9325 section 3.1.1).
    public static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");

    /// Longest silence during a handshake.
    public static final Duration SILENCE_LIMIT = Duration.ofSeconds(20);

    /// Longest handshake, however busy.
    public static final Duration HANDSHAKE_LIMIT = Duration.ofMinutes(1);

    private final X509ExtendedTrustManager trust;

    public SecureSockets(X509ExtendedTrustManager trust) {
        this.trust = trust;
    }

    /// How a handshake ended.
    public sealed interface Handshake {

        record Up(SSLSocket socket, Evidence.TlsUp seen) implements Handshake {}

        /// @param seen why: [Evidence.TlsFailed] or [Evidence.CertificateRefused]
        record Down(Evidence seen) implements Handshake {}
    }

    /// Starts TLS on an open connection. On failure the connection is of no more use.
    public Handshake secure(Socket plain, HostName host) {
        RecordingTrustManager recorder = new RecordingTrustManager(trust);
        try (Lifeline limit = new Lifeline(HANDSHAKE_LIMIT)) {
            limit.hold(plain);
            plain.setSoTimeout(Math.toIntExact(SILENCE_LIMIT.toMillis()));
            SSLSocket socket = layer(plain, host, recorder);
            socket.startHandshake();
            limit.release(plain);
            SSLSession session = socket.getSession();
            return new Handshake.Up(
                    socket,
                    new Evidence.TlsUp(
                            session.getProtocol(),
                            session.getCipherSuite(),
                            recorder.last().orElseThrow()));
        } catch (IOException e) {
            return new Handshake.Down(whyDown(e, recorder.last()));
        }
    }

    private static SSLSocket layer(Socket plain, HostName host, TrustManager recorder)
            throws IOException {
        SSLSocket socket =
                (SSLSocket)
                        context(recorder)
                                .getSocketFactory()
                                .createSocket(plain, host.value(), plain.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(VERSIONS.toArray(String[]::new));
        socket.setSSLParameters(parameters);
        return socket;
    }

    /// TLS that is not yet shaken hands on, for a library that does so itself.
    SSLSocket layer(Socket plain, HostName host) throws IOException {
        return layer(plain, host, trust);
    }

    private static SSLContext context(TrustManager recorder) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {recorder}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    private static Evidence whyDown(IOException e, Optional<CertificateFacts> certificate) {
        boolean refused =
                Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                        .anyMatch(CertificateException.class::isInstance);
        return refused && certificate.isPresent()
                ? new Evidence.CertificateRefused(certificate.get())
                : new Evidence.TlsFailed(fault(e), String.valueOf(e.getMessage()));
    }

    /// JSSE tells these apart only in its English words.
    private static TlsFault fault(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return switch (e) {
            case SocketTimeoutException _ -> TlsFault.TIMED_OUT;
            case EOFException _ -> TlsFault.CLOSED;
            case SSLException _ when words.contains("unsupported or unrecognized ssl message") ->
                    TlsFault.NOT_TLS;
            case SSLException _
                    when words.contains("protocol_version")
                            || words.contains("no appropriate protocol")
                            || words.contains("not enabled or supported") ->
                    TlsFault.NO_COMMON_VERSION;
            case SSLException _ when words.contains("certificate_required") ->
                    TlsFault.CLIENT_CERTIFICATE_WANTED;
            case SSLException _ when words.contains("terminated the handshake") -> TlsFault.CLOSED;
            case SSLException _ when words.contains("timed out") -> TlsFault.TIMED_OUT;
            case SSLException _ when words.contains("alert") -> TlsFault.HANDSHAKE_REFUSED;
            case SSLException _ -> TlsFault.OTHER;
            default -> TlsFault.CLOSED;
        };
    }
}
