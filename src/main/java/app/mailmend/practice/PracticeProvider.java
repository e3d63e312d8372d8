package app.mailmend.practice;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.Secret;
import app.mailmend.catalog.IncomingEntry;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderKind;
import app.mailmend.catalog.ProviderStatus;
import app.mailmend.catalog.ServerEntry;
import app.mailmend.catalog.UserNameForm;
import app.mailmend.practice.PracticeAccount.Lesson;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignInKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;

/// The practice provider: real SMTP and IMAP servers on 127.0.0.1 with certificates of a throw-away
/// authority, and an account for each thing that commonly goes wrong.
///
/// With a port base it listens on base+25, base+465, base+587, base+993 and base+2525, otherwise on
/// free ports. Its names end in `.example` (RFC 2606), so nothing else can ever answer to them.
public final class PracticeProvider implements AutoCloseable {

    /// The highest base with which all ports exist.
    public static final int MAX_PORT_BASE = 63_000;

    private static final List<SignInKind> PASSWORD_ONLY = List.of(SignInKind.PASSWORD);

    private final PracticeDesk desk;
    private final List<Running> running;

    private PracticeProvider(PracticeDesk desk, List<Running> running) {
        this.desk = desk;
        this.running = List.copyOf(running);
    }

    /// Starts all servers; they listen when this returns.
    ///
    /// @param portBase 0 for free ports, otherwise up to [#MAX_PORT_BASE]
    /// @throws PortTakenException naming the first fixed port that is in use
    /// @throws UncheckedIOException when the authority's certificate cannot be written
    public static PracticeProvider start(int portBase) {
        if (portBase < 0 || portBase > MAX_PORT_BASE) {
            throw new IllegalArgumentException("port base out of range: " + portBase);
        }
        ServerLogs.silence();
        ThrowAwayCa ca = ThrowAwayCa.make();
        List<Held> ports = holdAll(portBase, ca.context());
        try {
            return start(ports, ca, write(ca.pem()));
        } catch (IOException e) {
            ports.forEach(Held::release);
            throw new UncheckedIOException(e);
        }
    }

    private static PracticeProvider start(List<Held> ports, ThrowAwayCa ca, Path caFile) {
        List<PracticeAccount> accounts = newAccounts();
        Mailboxes mailboxes = new Mailboxes(accounts);
        List<Running> running =
                ports.stream().map(held -> held.serve(mailboxes, ca.context())).toList();
        List<PracticeService> services = ports.stream().map(Held::service).toList();
        return new PracticeProvider(
                new PracticeDesk(catalogueEntry(), accounts, services, caFile), running);
    }

    /// What it publishes.
    public PracticeDesk desk() {
        return desk;
    }

    private static List<Held> holdAll(int portBase, SSLContext tls) {
        List<Held> held = new ArrayList<>();
        try {
            for (PracticePort port : PracticePort.values()) {
                held.add(Held.take(port, port.listenOn(portBase), tls));
            }
            return held;
        } catch (PortTakenException e) {
            held.forEach(Held::release);
            throw e;
        }
    }

    private static Path write(String pem) throws IOException {
        Path file = Files.createTempFile("mailmend-practice-ca-", ".pem");
        file.toFile().deleteOnExit();
        return Files.writeString(file, pem);
    }

    private static List<PracticeAccount> newAccounts() {
        List<PracticeAccount> accounts = new ArrayList<>();
        for (Lesson lesson : Lesson.values()) {
            Secret working = Secret.of(Passwords.random());
            Secret typed =
                    switch (lesson) {
                        case ALL_WELL, STARTTLS_FIRST, SIGN_IN_FIRST -> working.copy();
                        case WRONG_PASSWORD, APP_PASSWORD -> Secret.of(Passwords.random());
                    };
            accounts.add(
                    new PracticeAccount(
                            address(lesson), lesson, typed, working, startWith(lesson)));
        }
        return accounts;
    }

    private static EmailAddress address(Lesson lesson) {
        String name =
                switch (lesson) {
                    case ALL_WELL -> "anna";
                    case STARTTLS_FIRST -> "ben";
                    case SIGN_IN_FIRST -> "clara";
                    case WRONG_PASSWORD -> "david";
                    case APP_PASSWORD -> "emma";
                };
        return EmailAddress.check(name + "@practice.example").orElseThrow();
    }

    private static Endpoint startWith(Lesson lesson) {
        return switch (lesson) {
            case ALL_WELL, APP_PASSWORD -> PracticePort.SUBMISSION_TLS.advertised();
            case WRONG_PASSWORD -> PracticePort.SUBMISSION_STARTTLS.advertised();
            case STARTTLS_FIRST -> PracticePort.SUBMISSION_STARTTLS.reachedWith(Encryption.NONE);
            case SIGN_IN_FIRST -> PracticePort.SMTP_SIGN_IN.advertised();
        };
    }

    private static Provider catalogueEntry() {
        return new Provider(
                "practice",
                "Mailmend Practice",
                ProviderKind.SANDBOX,
                1,
                ProviderStatus.ACTIVE,
                List.of("practice.example"),
                List.of(),
                List.of(),
                List.of(
                        entry(PracticePort.SUBMISSION_TLS),
                        entry(PracticePort.SUBMISSION_STARTTLS)),
                List.of(new IncomingEntry(IncomingProtocol.IMAP, entry(PracticePort.IMAP_TLS))),
                PasswordKind.ACCOUNT_PASSWORD,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Provider.Confidence.HIGH,
                "2026");
    }

    private static ServerEntry entry(PracticePort port) {
        Endpoint endpoint = port.advertised();
        return new ServerEntry(
                endpoint.host().value(),
                endpoint.port(),
                endpoint.encryption(),
                new UserNameForm.FullAddress(),
                PASSWORD_ONLY);
    }

    /// Ends every connection, frees every port and deletes the certificate's file. Closing twice
    /// does no harm.
    @Override
    public void close() {
        running.forEach(Running::close);
        try {
            Files.deleteIfExists(desk.caFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A server at work.
    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    /// A port that is held for a server.
    private record Held(PracticePort port, BoundPort socket) {

        static Held take(PracticePort port, int number, SSLContext tls) {
            return new Held(
                    port,
                    port.encryptedFromTheStart()
                            ? BoundPort.tls(number, tls)
                            : BoundPort.plain(number));
        }

        Running serve(Mailboxes mailboxes, SSLContext tls) {
            return switch (port) {
                case SMTP_SIGN_IN, SUBMISSION_TLS, SUBMISSION_STARTTLS, SMTP_BARE ->
                        SmtpService.start(port, socket, mailboxes, tls);
                case IMAP_TLS -> ImapService.start(socket, mailboxes.managers());
            };
        }

        PracticeService service() {
            return new PracticeService(port.label(), port.advertised(), socket.getLocalPort());
        }

        void release() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
