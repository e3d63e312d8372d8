package app.mailmend.testing;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** One client of a dialogue: the state that RFC 5321, RFC 3207 and RFC 4954 give a session. */
final class DialogueRun {

    private static final Duration IDLE = Duration.ofSeconds(60);

    private final Dialogue dialogue;
    private final Conversation conversation;
    private boolean signedIn;
    private boolean hasSender;
    private int recipients;
    private boolean over;

    DialogueRun(Dialogue dialogue, Conversation conversation) {
        this.dialogue = dialogue;
        this.conversation = conversation;
    }

    /** Clients come and go as they like; that is no fault of a test. */
    void run() throws IOException {
        try {
            if (dialogue.implicitTls()) {
                handshake();
            }
            if (!over) {
                answer(dialogue.greeting());
            }
            while (!over) {
                next(conversation.readLine(IDLE));
            }
            conversation.drainArrived();
        } catch (EOFException | SocketException | SSLException | SocketTimeoutException gone) {
            // the client left
        }
        conversation.close();
    }

    private void handshake() throws IOException {
        try {
            conversation.startTls(dialogue.identity().orElseThrow());
        } catch (IOException refused) {
            dialogue.tlsRefused(String.valueOf(refused.getMessage()));
            over = true;
        }
    }

    private void next(String line) throws IOException {
        String[] words = line.split(" ", 2);
        String verb = words[0].toUpperCase(Locale.ROOT);
        SmtpCommand command = command(verb, words.length > 1 ? words[1] : "");
        String reply = dialogue.ownAnswer(command).orElse("");
        if (reply.isEmpty()) {
            reply = usualAnswer(command);
        }
        remember(verb, reply);
        answer(reply);
        follow(verb, reply);
    }

    private SmtpCommand command(String verb, String argument) {
        return new SmtpCommand(
                verb, argument, conversation.inTls(), signedIn, dialogue.counted(verb));
    }

    private String usualAnswer(SmtpCommand command) throws IOException {
        return switch (command.verb()) {
            case "EHLO" -> dialogue.ehloReply(conversation.inTls());
            case "HELO", "NOOP", "RSET" -> "250 2.0.0 Ok";
            case "STARTTLS" ->
                    dialogue.identity().isPresent() && !conversation.inTls()
                            ? "220 2.0.0 Ready to start TLS"
                            : "502 5.5.1 Error: command not implemented";
            case "AUTH" -> signIn(command.argument());
            case "MAIL" -> "250 2.1.0 Ok";
            case "RCPT" -> hasSender ? "250 2.1.5 Ok" : "503 5.5.1 Error: need MAIL command";
            case "DATA" -> recipients > 0 ? "354 End data with ." : "503 5.5.1 Error: need RCPT";
            case "QUIT" -> "221 2.0.0 Bye";
            default -> "500 5.5.2 Error: command not recognized";
        };
    }

    private void remember(String verb, String reply) {
        boolean good = reply.startsWith("2");
        switch (verb) {
            case "EHLO", "HELO", "RSET" -> forgetMail();
            case "MAIL" -> hasSender = good;
            case "RCPT" -> recipients += good ? 1 : 0;
            default -> {}
        }
    }

    private void forgetMail() {
        hasSender = false;
        recipients = 0;
    }

    private void answer(String reply) throws IOException {
        if (reply.equals(Dialogue.HANG_UP)) {
            over = true;
        } else if (!reply.equals(Dialogue.SAY_NOTHING)) {
            conversation.reply(reply);
            over |= reply.startsWith("421") || reply.startsWith("221");
        }
    }

    private void follow(String verb, String reply) throws IOException {
        if (verb.equals("STARTTLS") && reply.startsWith("220")) {
            handshake();
            signedIn = false;
            forgetMail();
        } else if (verb.equals("DATA") && reply.startsWith("354")) {
            readMessage();
        }
    }

    private void readMessage() throws IOException {
        var message = new StringBuilder();
        String line = conversation.readLine(IDLE);
        while (!line.equals(".")) {
            message.append(line).append("\r\n");
            line = conversation.readLine(IDLE);
        }
        String reply =
                dialogue.ownAnswer(command(".", message.toString())).orElse("250 2.0.0 Ok: queued");
        if (reply.startsWith("2")) {
            dialogue.keep(message.toString());
        }
        forgetMail();
        answer(reply);
    }

    private String signIn(String argument) throws IOException {
        String[] words = argument.split(" ", 2);
        String mechanism = words[0].toUpperCase(Locale.ROOT);
        boolean initial = words.length > 1;
        if (!dialogue.offersSignIn(conversation.inTls())) {
            return "503 5.5.1 Error: authentication not enabled";
        }
        if (signedIn) {
            return "503 5.5.1 Error: already authenticated";
        }
        if (mechanism.startsWith("SCRAM-")) {
            return scram(mechanism, words[1]);
        }
        if (mechanism.equals("CRAM-MD5")) {
            return cram();
        }
        String first = initial ? words[1] : challenge(mechanism.equals("LOGIN") ? "Username:" : "");
        String second =
                mechanism.equals("LOGIN") && !first.equals("*") ? challenge("Password:") : "";
        if (first.equals("*") || second.equals("*")) {
            return "501 5.7.0 Authentication aborted";
        }
        return judge(attempt(mechanism, initial, decode(first), decode(second)));
    }

    /** The attempt holds the account's password where the client proved that it knows it. */
    private String scram(String mechanism, String initial) throws IOException {
        var server = new ScramServer(mechanism, dialogue.accountPassword());
        String proof = challenge(server.first(decode(initial), dialogue.scramIterations()));
        if (proof.equals("*")) {
            return "501 5.7.0 Authentication aborted";
        }
        String last = server.last(decode(proof), dialogue.scramIterations());
        String shown = dialogue.scramLast(last);
        if (!shown.isEmpty() && challenge(shown).equals("*")) {
            return "501 5.7.0 Authentication aborted";
        }
        String password = last.startsWith("v=") ? dialogue.accountPassword() : "";
        return judge(
                new AuthAttempt(mechanism, true, conversation.inTls(), server.user(), password));
    }

    /** The digest stands where other mechanisms have the password. */
    private String cram() throws IOException {
        String[] words = decode(challenge("<1896.697170952@mail.example.test>")).split(" ", 2);
        return judge(
                new AuthAttempt(
                        "CRAM-MD5",
                        false,
                        conversation.inTls(),
                        words[0],
                        words.length > 1 ? words[1] : ""));
    }

    private AuthAttempt attempt(
            String mechanism, boolean initial, String response, String loginPassword) {
        String user = "";
        String password = response;
        if (mechanism.equals("LOGIN")) {
            user = response;
            password = loginPassword;
        } else if (mechanism.equals("PLAIN")) {
            String[] parts = response.split("\0", 3);
            user = parts.length == 3 ? parts[1] : "";
            password = parts.length == 3 ? parts[2] : response;
        }
        return new AuthAttempt(mechanism, initial, conversation.inTls(), user, password);
    }

    /** A 334 that refuses is an error text in base64, which the client acknowledges (XOAUTH2). */
    private String judge(AuthAttempt attempt) throws IOException {
        String reply = dialogue.answer(attempt);
        if (reply.startsWith("334")) {
            conversation.reply(reply);
            conversation.readLine(IDLE);
            return "535 5.7.8 Error: authentication failed";
        }
        signedIn = reply.startsWith("2");
        return reply;
    }

    private String challenge(String prompt) throws IOException {
        byte[] bytes = prompt.getBytes(StandardCharsets.UTF_8);
        conversation.reply("334 " + Base64.getEncoder().encodeToString(bytes));
        return conversation.readLine(IDLE);
    }

    /** What is not base64 is kept as it came, so that a test can see it. */
    private static String decode(String base64) {
        if (base64.equals("=")) {
            return "";
        }
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return base64;
        }
    }
}
