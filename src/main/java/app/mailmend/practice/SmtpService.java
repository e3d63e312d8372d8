package app.mailmend.practice;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.CommandException;
import org.subethamail.smtp.internal.server.CommandHandler;
import org.subethamail.smtp.internal.server.HelpMessage;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/// One SMTP port of the practice provider. The library speaks the protocol; what a port offers and
/// refuses is decided here, because the library hides AUTH before STARTTLS only where it refuses
/// everything else too, and leaves out the enhanced codes (RFC 2034) of real servers.
final class SmtpService implements PracticeProvider.Running {

    private static final String TLS_FIRST = "530 5.7.0 Must issue a STARTTLS command first";
    private static final String SIGN_IN_FIRST = "530 5.7.0 Authentication required";
    private static final String TLS_FOR_SIGN_IN =
            "538 5.7.11 Encryption required for requested authentication mechanism";
    private static final String NO_SIGN_IN_HERE = "502 5.5.1 AUTH is not available on this port";

    private final PracticePort port;
    private final SMTPServer server;

    private SmtpService(
            PracticePort port, BoundPort listening, Mailboxes mailboxes, SSLContext tls) {
        this.port = port;
        this.server =
                SMTPServer.port(listening.getLocalPort())
                        .hostName(PracticePort.SMTP_HOST.value())
                        .softwareName("Mailmend practice")
                        .serverSocketFactory(() -> listening)
                        .enableTLS(port.offersStartTls())
                        .startTlsSocketFactory(connection -> BoundPort.serverSide(tls, connection))
                        .authenticationHandlerFactory(new SignInDesk(mailboxes))
                        .messageHandlerFactory(context -> new AcceptedMail(mailboxes, context))
                        .maxMessageSize(AcceptedMail.MAX_BYTES)
                        .insertReceivedHeaders(false)
                        .executorService(sessions())
                        .build();
        CommandHandler commands = server.getCommandHandler();
        commands.addCommand(new Hello());
        commands.addCommand(new Gate(commands.getCommand("AUTH"), this::refusesSignIn));
        commands.addCommand(new Gate(commands.getCommand("MAIL"), this::refusesMail));
    }

    static SmtpService start(
            PracticePort port, BoundPort listening, Mailboxes mailboxes, SSLContext tls) {
        SmtpService service = new SmtpService(port, listening, mailboxes, tls);
        service.server.start();
        return service;
    }

    /// A thread for each connection. What ends one of them is the client's business: it hung up.
    private static ExecutorService sessions() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().uncaughtExceptionHandler((_, _) -> {}).factory());
    }

    private Optional<String> refusesSignIn(Session session) {
        if (!port.offersSignIn()) {
            return Optional.of(NO_SIGN_IN_HERE);
        }
        if (encrypted(session)) {
            return Optional.empty();
        }
        return Optional.of(port.demandsStartTls() ? TLS_FIRST : TLS_FOR_SIGN_IN);
    }

    private Optional<String> refusesMail(Session session) {
        if (port.demandsStartTls() && !encrypted(session)) {
            return Optional.of(TLS_FIRST);
        }
        return session.isAuthenticated() ? Optional.empty() : Optional.of(SIGN_IN_FIRST);
    }

    private static boolean encrypted(Session session) {
        return session.getSocket() instanceof SSLSocket;
    }

    @Override
    public void close() {
        server.stop();
    }

    /// When a command is refused, and with which reply.
    private interface Rule {
        Optional<String> refusal(Session session);
    }

    /// A command behind a rule.
    private record Gate(Command command, Rule rule) implements Command {

        @Override
        public void execute(String line, Session session)
                throws IOException, DropConnectionException {
            Optional<String> refusal = rule.refusal(session);
            if (refusal.isPresent()) {
                session.sendResponse(refusal.get());
            } else {
                command.execute(line, session);
            }
        }

        @Override
        public HelpMessage getHelp() throws CommandException {
            return command.getHelp();
        }

        @Override
        public String getName() {
            return command.getName();
        }
    }

    /// EHLO that offers STARTTLS only before TLS and AUTH only inside it.
    private final class Hello extends BaseCommand {

        Hello() {
            super("EHLO", "Introduces the client.", "<name or address literal>");
        }

        @Override
        public void execute(String line, Session session) throws IOException {
            String[] words = getArgs(line);
            if (words.length < 2) {
                session.sendResponse("501 5.5.4 Syntax: EHLO hostname");
                return;
            }
            session.resetMailTransaction();
            session.setHelo(words[1]);
            session.sendResponse(
                    "250-"
                            + PracticePort.SMTP_HOST
                            + "\r\n"
                            + offer(encrypted(session))
                            + "250 SMTPUTF8");
        }

        private String offer(boolean encrypted) {
            return "250-SIZE "
                    + AcceptedMail.MAX_BYTES
                    + "\r\n250-8BITMIME\r\n"
                    + (port.offersStartTls() && !encrypted ? "250-STARTTLS\r\n" : "")
                    + (port.offersSignIn() && encrypted ? "250-AUTH PLAIN LOGIN\r\n" : "");
        }
    }
}
