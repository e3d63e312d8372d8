package app.mailmend.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.IncomingResult;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.RealEngine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fetching mail from a real Dovecot that plays mail.example.test. */
@ExtendWith(RealServers.class)
class IncomingIT {

    private static final HostName HOST = new HostName("mail.example.test");

    private final PostfixDovecot servers;

    IncomingIT(PostfixDovecot servers) {
        this.servers = servers;
    }

    private NetworkOptions.Mapping map(int port, Service service) {
        return new NetworkOptions.Mapping(
                HOST, port, new HostName(servers.host()), servers.port(service));
    }

    private NetworkOptions network() {
        return new NetworkOptions(
                List.of(
                        map(465, Service.SUBMISSIONS),
                        map(143, Service.IMAP),
                        map(993, Service.IMAPS),
                        map(110, Service.POP3),
                        map(995, Service.POP3S)),
                List.of(servers.caPem()),
                List.of(),
                NetworkOptions.DEFAULT_TIMEOUT,
                false);
    }

    private SignIn signIn() {
        return new SignIn.WithPassword(new LoginName(servers.alice().address()));
    }

    private IncomingSettings settings(IncomingProtocol protocol, int port, Encryption with) {
        return new IncomingSettings(protocol, new Endpoint(HOST, port, with), signIn());
    }

    private CheckReport check(Secret password, IncomingSettings... incoming) throws Exception {
        return check(SignIn.none(), password, new CheckGoals(false, false, false, true), incoming);
    }

    private CheckReport check(
            SignIn submission, Secret password, CheckGoals goals, IncomingSettings... incoming)
            throws Exception {
        EmailAddress alice = EmailAddress.check(servers.alice().address()).orElseThrow();
        CheckRequest request =
                new CheckRequest(
                        new SubmissionSettings(
                                new Endpoint(HOST, 465, Encryption.IMPLICIT_TLS), submission),
                        new Credential.Password(password),
                        alice,
                        alice,
                        ProviderFacts.unknown(),
                        List.of(),
                        Stream.of(incoming).toList(),
                        goals,
                        network());
        try (SetupSession session = RealEngine.session()) {
            return session.check(request).get();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IMAP, 993, IMPLICIT_TLS",
        "IMAP, 143, STARTTLS",
        "POP3, 995, IMPLICIT_TLS",
        "POP3, 110, STARTTLS"
    })
    void the_right_password_opens_the_mailbox(
            IncomingProtocol protocol, int port, Encryption encryption) throws Exception {
        IncomingSettings settings = settings(protocol, port, encryption);
        CheckReport report = check(servers.alice().password(), settings);
        assertThat(report.provenIncoming()).containsExactly(settings);
        assertThat(report.incoming().getFirst().run().effort().authAttempts()).isEqualTo(1);
        servers.alice().canary().assertAbsentFrom(report.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "IMAP, 993, NO [AUTHENTICATIONFAILED] Authentication failed.",
        "POP3, 995, -ERR [AUTH] Authentication failed."
    })
    void a_wrong_password_is_the_servers_refusal(IncomingProtocol protocol, int port, String words)
            throws Exception {
        CheckReport report =
                check(
                        Secret.of("not the password"),
                        settings(protocol, port, Encryption.IMPLICIT_TLS));
        assertThat(failure(report).run().refusal()).contains(words);
        assertThat(failure(report).diagnosis().cause()).isEqualTo(Cause.BAD_CREDENTIALS);
    }

    @Test
    void a_refusal_over_imap_is_not_repeated_over_pop3() throws Exception {
        CheckReport report =
                check(
                        Secret.of("not the password"),
                        settings(IncomingProtocol.IMAP, 993, Encryption.IMPLICIT_TLS),
                        settings(IncomingProtocol.POP3, 995, Encryption.IMPLICIT_TLS));
        assertThat(report.incoming()).hasSize(1);
        assertThat(report.effort().authAttempts()).isEqualTo(1);
    }

    @Test
    void in_plain_dovecot_hides_its_sign_in_behind_starttls() throws Exception {
        CheckReport report =
                check(
                        servers.alice().password(),
                        settings(IncomingProtocol.IMAP, 143, Encryption.NONE));
        assertThat(failure(report).diagnosis().cause()).isEqualTo(Cause.TLS_REQUIRED);
        assertThat(report.effort().authAttempts()).isZero();
    }

    @Test
    void tls_spoken_to_the_plain_port_is_seen_as_such() throws Exception {
        CheckReport report =
                check(
                        servers.alice().password(),
                        settings(IncomingProtocol.IMAP, 143, Encryption.IMPLICIT_TLS));
        assertThat(failure(report).diagnosis().cause()).isEqualTo(Cause.WRONG_ENCRYPTION_FOR_PORT);
    }

    @Test
    void where_the_first_port_does_not_work_the_next_is_tried() throws Exception {
        IncomingSettings good = settings(IncomingProtocol.IMAP, 993, Encryption.IMPLICIT_TLS);
        CheckReport report =
                check(
                        servers.alice().password(),
                        settings(IncomingProtocol.IMAP, 143, Encryption.IMPLICIT_TLS),
                        good);
        assertThat(report.incoming()).hasSize(2);
        assertThat(report.provenIncoming()).containsExactly(good);
        assertThat(report.incoming().getLast().run().stages())
                .flatExtracting(stage -> stage.seen())
                .hasAtLeastOneElementOfType(Evidence.TlsUp.class);
    }

    @Test
    void over_pop3_the_test_message_is_watched_for_and_only_it_is_taken_away() throws Exception {
        Mailbox mailbox = servers.mailbox(servers.alice());
        String staying = messageId(send(new CheckGoals(false, true, false)));
        mailbox.awaitMessage(staying);
        CheckReport report = send(new CheckGoals(false, true, true));
        Evidence.Arrived arrived =
                report.delivery().getLast().find(Evidence.Arrived.class).orElseThrow();
        assertThat(arrived.folder()).isEqualTo("INBOX");
        assertThat(mailbox.messages())
                .anyMatch(message -> message.contains(staying))
                .noneMatch(message -> message.contains(messageId(report)));
        servers.alice().canary().assertAbsentFrom(report.toString());
    }

    private CheckReport send(CheckGoals goals) throws Exception {
        return check(
                signIn(),
                servers.alice().password(),
                goals,
                settings(IncomingProtocol.POP3, 995, Encryption.IMPLICIT_TLS));
    }

    private static String messageId(CheckReport report) {
        return report.delivery()
                .getFirst()
                .find(Evidence.Submitted.class)
                .orElseThrow()
                .messageId();
    }

    private static IncomingResult.Failed failure(CheckReport report) {
        assertThat(report.incoming()).hasSize(1);
        return (IncomingResult.Failed) report.incoming().getFirst();
    }
}
