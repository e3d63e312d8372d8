package app.mailmend.probe.incoming;

import app.mailmend.account.Credential;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.net.Lifeline;
import app.mailmend.probe.Lab;
import app.mailmend.probe.ProbeListener;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SignIn;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.util.function.Consumer;

/** A test of fetching mail from a scripted server that plays mail.example.test. */
public final class MailboxLab {

    public static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");

    private MailboxLab() {}

    /** What a test saw, what it means, and what the server was sent. */
    public record Outcome(IncomingRun run, Diagnosis diagnosis, String plain, String encrypted) {}

    public static Outcome imap(Encryption encryption, Consumer<Script> script) {
        return probe(IncomingProtocol.IMAP, encryption, Lab.withPassword(), script);
    }

    public static Outcome pop3(Encryption encryption, Consumer<Script> script) {
        return probe(IncomingProtocol.POP3, encryption, Lab.withPassword(), script);
    }

    public static Credential token(String token) {
        return new Credential.Token(Secret.of(token));
    }

    public static Outcome probe(
            IncomingProtocol protocol,
            Encryption encryption,
            Credential credential,
            Consumer<Script> script) {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script(script);
                Lifeline lifeline = Lab.lifeline()) {
            IncomingSettings settings = settings(protocol, encryption, credential);
            IncomingOrder order = new IncomingOrder(settings, credential, false);
            IncomingRun run =
                    new IncomingProbe(
                                    Lab.network(server, settings.endpoint().port(), lifeline),
                                    order,
                                    ProbeListener.nobody())
                            .run();
            server.assertCompleted();
            return new Outcome(
                    run,
                    StandardRules.diagnostician().diagnose(run.of(ProviderFacts.unknown())),
                    server.received().beforeTls(),
                    server.received().insideTls());
        }
    }

    public static IncomingSettings settings(
            IncomingProtocol protocol, Encryption encryption, Credential credential) {
        LoginName user = LoginName.of(Lab.ALICE);
        SignIn signIn =
                credential instanceof Credential.Token
                        ? new SignIn.WithToken(user)
                        : new SignIn.WithPassword(user);
        return new IncomingSettings(
                protocol, new Endpoint(Lab.HOST, port(protocol, encryption), encryption), signIn);
    }

    private static int port(IncomingProtocol protocol, Encryption encryption) {
        boolean tls = encryption == Encryption.IMPLICIT_TLS;
        return switch (protocol) {
            case IMAP -> tls ? Ports.IMAPS : Ports.IMAP;
            case POP3 -> tls ? Ports.POP3S : Ports.POP3;
        };
    }
}
