package app.mailmend.smtp;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.net.Lifeline;
import app.mailmend.net.SecureSockets;
import app.mailmend.settings.HostName;
import java.io.Closeable;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One connection to a mail server, from the greeting to the farewell (RFC 5321, RFC 3207, RFC
/// 4954). Each method gives one command and says what came back; what it means is for others to
/// say. Not for use by several threads, except [#close].
public final class SmtpClient implements Closeable {

    private final Wire wire;
    private final Recorder recorder;
    private final HostName host;
    private final SecureSockets secure;
    private ServerOffer offer = ServerOffer.none();
    private boolean encrypted;
    private List<Evidence.Noticed> noticed = List.of();

    public SmtpClient(Socket socket, HostName host, SecureSockets secure, Session session) {
        this.wire = new Wire(socket, session);
        this.recorder = session.recorder();
        this.host = host;
        this.secure = secure;
    }

    /// What a connection hangs on and reports to, and how long it waits.
    public record Session(Lifeline lifeline, Recorder recorder, Patience patience) {}

    /// The server's first words. After [Evidence.Silent] it may be called again to go on waiting.
    public Answer greeting(Duration silence) {
        return wire.greeting(silence);
    }

    /// EHLO with an address literal, so that the computer's name stays at home; what it offers is
    /// kept.
    public Answer ehlo() {
        offer = ServerOffer.none();
        Answer answer = wire.exchange("EHLO " + literal(wire.socket().getLocalAddress()));
        if (answer instanceof Answer.Reply(SmtpReply reply) && reply.code() == 250) {
            offer = parseOffer(reply);
        }
        return answer;
    }

    /// What the last EHLO offered.
    public ServerOffer offer() {
        return offer;
    }

    public boolean isEncrypted() {
        return encrypted;
    }

    /// STARTTLS; on 220 the handshake comes next. Bytes that came along with the reply were sent by
    /// somebody in between and end the dialogue (RFC 3207 section 4.2, CVE-2011-0411).
    public Answer startTls() {
        Answer answer = wire.exchange("STARTTLS");
        return answer.isCode(220) && wire.hasUnread()
                ? new Answer.Failure(new Evidence.Violated(ProtocolFault.BYTES_BEFORE_TLS, ""))
                : answer;
    }

    /// Shakes hands. Everything the server said before is forgotten (RFC 3207 section 4.2).
    public Evidence encrypt() {
        SecureSockets.Handshake handshake = secure.secure(wire.socket(), host);
        noticed = handshake.noticed();
        return switch (handshake) {
            case SecureSockets.Handshake.Up(var socket, Evidence.TlsUp seen, var _) -> {
                wire.switchTo(socket);
                recorder.roundTrips(seen.version().equals("TLSv1.3") ? 1 : 2);
                recorder.note("TLS " + seen.version() + ", " + seen.cipher());
                encrypted = true;
                offer = ServerOffer.none();
                yield seen;
            }
            case SecureSockets.Handshake.Down(Evidence seen, var _) -> {
                recorder.note("no TLS");
                yield seen;
            }
        };
    }

    /// What was odd about the last handshake.
    public List<Evidence.Noticed> noticedInHandshake() {
        return noticed;
    }

    /// Whether a secret may be sent: inside TLS, or, with the person's explicit consent, to this
    /// computer or a private network.
    public boolean maySendSecret(boolean consentToPlain) {
        InetAddress peer = wire.socket().getInetAddress();
        boolean near =
                peer.isLoopbackAddress() || peer.isSiteLocalAddress() || peer.isLinkLocalAddress();
        return encrypted || (consentToPlain && near);
    }

    /// AUTH. The exchange counts as an attempt whatever comes of it.
    ///
    /// @throws IllegalStateException when the secret must not be sent here; see [#maySendSecret]
    public Answer authenticate(
            Mechanism mechanism, LoginName user, Secret secret, boolean consent) {
        if (!maySendSecret(consent)) {
            throw new IllegalStateException("a secret never travels unencrypted");
        }
        recorder.authAttempt();
        SaslExchange.SignInData data = new SaslExchange.SignInData(user, secret);
        return new SaslExchange(wire, recorder, mechanism, data).run();
    }

    public Answer mailFrom(EmailAddress sender) {
        String parameters = sender.needsSmtpUtf8() ? " SMTPUTF8" : "";
        return wire.exchange("MAIL FROM:<" + sender.wire() + ">" + parameters);
    }

    public Answer rcptTo(EmailAddress recipient) {
        return wire.exchange("RCPT TO:<" + recipient.wire() + ">");
    }

    public Answer reset() {
        return wire.exchange("RSET");
    }

    /// Says goodbye without waiting for the answer, and closes.
    public void quit() {
        wire.say("QUIT");
        close();
    }

    @Override
    public void close() {
        wire.close();
    }

    /// An address literal (RFC 5321 section 4.1.3).
    private static String literal(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        return address instanceof Inet6Address ? "[IPv6:" + plain + "]" : "[" + plain + "]";
    }

    /// One keyword a line behind the first; `AUTH=` is an old spelling of `AUTH` that some servers
    /// send beside it.
    private static ServerOffer parseOffer(SmtpReply reply) {
        Map<String, String> extensions = new LinkedHashMap<>();
        reply.lines().stream()
                .skip(1)
                .map(line -> line.strip().replaceFirst("(?i)^AUTH=", "AUTH "))
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String[] parts = line.split("\\s+", 2);
                    extensions.merge(
                            parts[0].toUpperCase(Locale.ROOT),
                            parts.length > 1 ? parts[1] : "",
                            (first, more) -> (first + " " + more).strip());
                });
        return new ServerOffer(extensions);
    }
}
