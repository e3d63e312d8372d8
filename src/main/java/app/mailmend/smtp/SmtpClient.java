package app.mailmend.smtp;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.net.Lifeline;
import app.mailmend.net.Nearby;
import app.mailmend.net.SecureSockets;
import app.mailmend.settings.HostName;
import app.mailmend.smtp.sasl.SignInData;
import java.io.Closeable;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One connection to a mail server, from the greeting to the farewell (RFC 5321, RFC 3207, RFC
/// 4954). Each method gives one command and says what came back; what it means is for others to
/// say. Not for use by several threads, except [#close].
public final class SmtpClient implements Closeable {

    static final Command RSET = Command.of("RSET");

    /// An address cannot be sent to this server (RFC 6531); nothing was.
    static final Answer MISSING_UTF8 =
            new Answer.Failure(new Evidence.ExtensionMissing(SmtpClient.SMTPUTF8));

    private static final String SMTPUTF8 = "SMTPUTF8";

    private final Wire wire;
    private final Recorder recorder;
    private final HostName host;
    private final SecureSockets secure;
    private ServerOffer offer = ServerOffer.none();
    private boolean encrypted;
    private boolean onlyIdentified;
    private boolean oneByOne;
    private boolean transactionOpen;
    private boolean transactionKnown = true;

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
        transactionOpen = false;
        Answer answer = wire.exchange(introduction("EHLO"));
        if (answer instanceof Answer.Reply(SmtpReply reply) && reply.code() == 250) {
            offer = OfferParser.parse(reply);
            List<String> masked = OfferParser.masked(offer);
            if (!masked.isEmpty()) {
                wire.notice(new Evidence.Noticed(Oddity.MASKED_OFFER, String.join(", ", masked)));
            }
        }
        return answer;
    }

    /// HELO, to find out who refuses EHLO. A server that offers nothing protects nothing: behind
    /// this there is neither TLS nor a sign-in nor mail on this connection.
    public Answer helo() {
        offer = ServerOffer.none();
        onlyIdentified = true;
        return wire.exchange(introduction("HELO"));
    }

    private Command introduction(String verb) {
        return Command.of(verb + " " + literal(wire.socket().getLocalAddress()));
    }

    private void requireEhlo() {
        if (onlyIdentified) {
            throw new IllegalStateException("HELO identifies a server and leads nowhere");
        }
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
        requireEhlo();
        Answer answer = wire.exchange(Command.of("STARTTLS"));
        return answer.isCode(220) && wire.hasUnread()
                ? new Answer.Failure(new Evidence.Violated(ProtocolFault.BYTES_BEFORE_TLS, ""))
                : answer;
    }

    /// Shakes hands. Everything the server said before is forgotten (RFC 3207 section 4.2).
    public Evidence encrypt() {
        SecureSockets.Handshake handshake = secure.secure(wire.socket(), host);
        handshake.noticed().forEach(wire::notice);
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

    /// Whether a secret may be sent: inside TLS, or, with the person's explicit consent, to this
    /// computer or a private network.
    public boolean maySendSecret(boolean consentToPlain) {
        return encrypted || (consentToPlain && Nearby.contains(wire.socket().getInetAddress()));
    }

    /// AUTH. The exchange counts as an attempt whatever comes of it. A 235 is what it says only
    /// where [#takeAsides] does not hold [Oddity#SIGN_IN_UNCHECKED].
    ///
    /// @throws IllegalStateException when the secret must not be sent here; see [#maySendSecret];
    ///   or behind HELO
    public Answer authenticate(
            Mechanism mechanism, LoginName user, Secret secret, boolean consent) {
        requireEhlo();
        if (!maySendSecret(consent) || !(encrypted || mechanism.isForClear())) {
            throw new IllegalStateException("a secret never travels unencrypted");
        }
        recorder.authAttempt();
        recorder.redactor().watchFor(secret);
        SignInData data = new SignInData(user, secret, host, wire.socket().getPort());
        return new SaslExchange(wire, recorder.redactor(), mechanism, mechanism.begin(data)).run();
    }

    /// MAIL.
    ///
    /// @param recipients to be named next; what their addresses need is said here
    public Answer mailFrom(EmailAddress sender, List<EmailAddress> recipients) {
        List<EmailAddress> all = Stream.concat(Stream.of(sender), recipients.stream()).toList();
        return mayName(all) ? flight(List.of(mail(sender, recipients))).getFirst() : MISSING_UTF8;
    }

    public Answer rcptTo(EmailAddress recipient) {
        return mayName(List.of(recipient))
                ? flight(List.of(rcpt(recipient))).getFirst()
                : MISSING_UTF8;
    }

    /// MAIL and a RCPT for each recipient: together where PIPELINING is offered (RFC 2920), else
    /// one by one, stopping behind a refused MAIL. What follows a refused MAIL says nothing. No
    /// message follows; the transaction stays open.
    ///
    /// A server that offers PIPELINING and loses commands is noticed as such
    /// ([Oddity#PIPELINING_BROKEN]), and [#isUsable] is false from then on: the rest is for another
    /// connection, [#withoutPipelining].
    ///
    /// @param recipients not so many that a flight could fill the buffers of both sides
    /// @return the answers in the order of the commands; fewer when it was stopped
    public List<Answer> envelope(EmailAddress sender, List<EmailAddress> recipients) {
        List<EmailAddress> all = Stream.concat(Stream.of(sender), recipients.stream()).toList();
        if (!mayName(all)) {
            return List.of(MISSING_UTF8);
        }
        List<Command> commands = new ArrayList<>(List.of(mail(sender, recipients)));
        recipients.forEach(recipient -> commands.add(rcpt(recipient)));
        return flight(commands);
    }

    /// Tries senders one behind the other with MAIL, RCPT and RSET, all in one flight where
    /// PIPELINING is offered. A transaction still open is ended first.
    ///
    /// @return what each sender got to hear; fewer when the server cannot be followed any more, see
    ///   [#isUsable]
    public List<SenderAnswers> senders(List<EmailAddress> senders, EmailAddress recipient) {
        SenderTrial trial = new SenderTrial(this, recipient);
        if (pipelines()) {
            return trial.together(senders, transactionOpen);
        }
        if (transactionOpen) {
            reset();
        }
        return trial.inTurn(senders);
    }

    /// RSET. Whoever refuses it leaves open what became of the transaction: [#isUsable] is false
    /// from then on.
    public Answer reset() {
        return flight(List.of(RSET)).getFirst();
    }

    /// Gives one command at a time from here on, whatever is offered.
    public void withoutPipelining() {
        oneByOne = true;
    }

    /// Whether another command would make sense: replies still follow commands, and the state of
    /// the mail transaction is known. If not, only a new connection helps.
    public boolean isUsable() {
        return wire.isInStep() && transactionKnown;
    }

    /// What was seen beside the answers since the last call: [Evidence.Noticed] and
    /// [Evidence.TokenRefused].
    public List<Evidence> takeAsides() {
        return wire.takeAsides();
    }

    /// Gives commands, together if the server takes that, and follows the state of the transaction.
    List<Answer> flight(List<Command> commands) {
        requireEhlo();
        List<Answer> answers = pipelines() ? wire.exchangeAll(commands) : inTurn(commands);
        for (int i = 0; i < answers.size(); i++) {
            boolean positive = answers.get(i).isPositive();
            switch (commands.get(i).verb()) {
                case "MAIL" -> transactionOpen |= positive;
                case "RSET" -> {
                    transactionOpen = false;
                    transactionKnown &= positive;
                }
                default -> {}
            }
        }
        return answers;
    }

    private List<Answer> inTurn(List<Command> commands) {
        List<Answer> answers = new ArrayList<>();
        for (Command command : commands) {
            Answer answer = wire.exchange(command);
            answers.add(answer);
            boolean inVain = command.verb().equals("MAIL") && !answer.isPositive();
            if (inVain || !wire.isInStep()) {
                break;
            }
        }
        return answers;
    }

    /// Whether commands are given together.
    public boolean pipelines() {
        return !oneByOne && offer.has("PIPELINING");
    }

    /// Whether the addresses can be sent as they are. One that cannot is never bent into another.
    boolean mayName(List<EmailAddress> addresses) {
        return offer.has(SMTPUTF8) || addresses.stream().noneMatch(EmailAddress::needsSmtpUtf8);
    }

    /// MAIL, with SMTPUTF8 where one of the addresses needs it (RFC 6531 section 3.4).
    Command mail(EmailAddress sender, List<EmailAddress> recipients) {
        boolean utf8 =
                Stream.concat(Stream.of(sender), recipients.stream())
                        .anyMatch(EmailAddress::needsSmtpUtf8);
        return Command.mail(sender, utf8);
    }

    Command rcpt(EmailAddress recipient) {
        return Command.rcpt(recipient, recipient.needsSmtpUtf8());
    }

    /// Says goodbye without waiting for the answer, and closes.
    public void quit() {
        wire.say(Command.of("QUIT"));
        close();
    }

    @Override
    public void close() {
        wire.close();
    }

    /// An address literal (RFC 5321 section 4.1.3).
    static String literal(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        return address instanceof Inet6Address ? "[IPv6:" + plain + "]" : "[" + plain + "]";
    }
}
