package app.mailmend.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a small, otherwise well-behaved SMTP server answers, and what it noticed. Every answer is a
 * reply without its last line end; several lines are joined by line feeds. An answer that starts
 * with 421 ends the connection.
 */
public final class Dialogue {

    /** As an answer: close without a word. */
    public static final String HANG_UP = "(hang up)";

    /** As an answer: say nothing, and go on reading. */
    public static final String SAY_NOTHING = "(say nothing)";

    private String greeting = "220 mail.example.test ESMTP";
    private String name = "mail.example.test";
    private List<String> offersBeforeTls = List.of();
    private List<String> offersInsideTls = List.of();
    private Optional<ServerIdentity> identity = Optional.empty();
    private boolean implicitTls;
    private Function<AuthAttempt, String> onAuth = attempt -> "535 5.7.8 Authentication failed";
    private String accountPassword = "";
    private int scramIterations = 4096;
    private UnaryOperator<String> scramLast = message -> message;
    private final Map<String, Function<SmtpCommand, String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final List<AuthAttempt> authAttempts = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> tlsRefusals = new CopyOnWriteArrayList<>();

    public Dialogue greeting(String reply) {
        greeting = reply;
        return this;
    }

    /** The name the server gives itself. */
    public Dialogue name(String hostName) {
        name = hostName;
        return this;
    }

    /** EHLO keywords in clear. STARTTLS and AUTH are offered only when named here. */
    public Dialogue offerBeforeTls(String... keywords) {
        offersBeforeTls = List.of(keywords);
        return this;
    }

    public Dialogue offerInsideTls(String... keywords) {
        offersInsideTls = List.of(keywords);
        return this;
    }

    /** Answers STARTTLS with a handshake as this server. */
    public Dialogue startTls(ServerIdentity server) {
        identity = Optional.of(server);
        implicitTls = false;
        return this;
    }

    /** Speaks TLS from the first byte. */
    public Dialogue implicitTls(ServerIdentity server) {
        identity = Optional.of(server);
        implicitTls = true;
        return this;
    }

    /** Accepts exactly this user and password, by any mechanism it understands. */
    public Dialogue account(String user, String password) {
        accountPassword = password;
        return onAuth(attempt ->
                attempt.user().equals(user) && attempt.password().equals(password)
                        ? "235 2.7.0 Authentication successful"
                        : "535 5.7.8 Error: authentication failed");
    }

    /** The rounds of hashing that SCRAM asks for. */
    public Dialogue scramIterations(int count) {
        scramIterations = count;
        return this;
    }

    /** What becomes of the server's last SCRAM message; an empty one is left out. */
    public Dialogue scramLast(UnaryOperator<String> change) {
        scramLast = change;
        return this;
    }

    public Dialogue onAuth(Function<AuthAttempt, String> answer) {
        onAuth = answer;
        return this;
    }

    /** The whole reply to EHLO, in place of the offers. */
    public Dialogue onEhlo(Function<SmtpCommand, String> answer) {
        return on("EHLO", answer);
    }

    public Dialogue onMail(Function<SmtpCommand, String> answer) {
        return on("MAIL", answer);
    }

    public Dialogue onRcpt(Function<SmtpCommand, String> answer) {
        return on("RCPT", answer);
    }

    /** The reply to DATA itself; the message is read when it is 354. */
    public Dialogue onData(Function<SmtpCommand, String> answer) {
        return on("DATA", answer);
    }

    /** The reply behind the message; the argument is the message as sent. */
    public Dialogue onMessage(Function<SmtpCommand, String> answer) {
        return on(".", answer);
    }

    /** The answer to any verb, in place of the usual one. */
    public Dialogue on(String verb, Function<SmtpCommand, String> answer) {
        answers.put(verb.toUpperCase(Locale.ROOT), answer);
        return this;
    }

    /** Refuses MAIL without sign-in, as a server does that wants AUTH first. */
    public Dialogue requireSignIn(String refusal) {
        return onMail(mail -> mail.signedIn() ? "250 2.1.0 Ok" : refusal);
    }

    /** Refuses MAIL outside TLS. */
    public Dialogue requireTls(String refusal) {
        return onMail(mail -> mail.insideTls() ? "250 2.1.0 Ok" : refusal);
    }

    /** How many commands of this verb came, on all connections. */
    public int count(String verb) {
        return counts.getOrDefault(verb.toUpperCase(Locale.ROOT), 0);
    }

    public List<AuthAttempt> authAttempts() {
        return List.copyOf(authAttempts);
    }

    /** The messages accepted, still dot-stuffed, with CRLF line ends. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** Handshakes that the client broke off, each with the server's view of why. */
    public List<String> tlsRefusals() {
        return List.copyOf(tlsRefusals);
    }

    String greeting() {
        return greeting;
    }

    Optional<ServerIdentity> identity() {
        return identity;
    }

    boolean implicitTls() {
        return implicitTls;
    }

    List<String> offers(boolean insideTls) {
        return insideTls ? offersInsideTls : offersBeforeTls;
    }

    String ehloReply(boolean insideTls) {
        List<String> lines = new ArrayList<>(List.of(name));
        lines.addAll(offers(insideTls));
        String last = "250 " + lines.removeLast();
        return String.join("", lines.stream().map(line -> "250-" + line + "\n").toList()) + last;
    }

    boolean offersSignIn(boolean insideTls) {
        return offers(insideTls).stream()
                .anyMatch(offer -> Arrays.asList(offer.split("[ =]")).getFirst().equals("AUTH"));
    }

    int counted(String verb) {
        return counts.merge(verb, 1, Integer::sum);
    }

    Optional<String> ownAnswer(SmtpCommand command) {
        return Optional.ofNullable(answers.get(command.verb()))
                .map(answer -> answer.apply(command));
    }

    String accountPassword() {
        return accountPassword;
    }

    int scramIterations() {
        return scramIterations;
    }

    String scramLast(String message) {
        return scramLast.apply(message);
    }

    String answer(AuthAttempt attempt) {
        authAttempts.add(attempt);
        return onAuth.apply(attempt);
    }

    void keep(String message) {
        messages.add(message);
    }

    void tlsRefused(String why) {
        tlsRefusals.add(why);
    }

    void run(Conversation conversation) throws IOException {
        new DialogueRun(this, conversation).run();
    }
}
