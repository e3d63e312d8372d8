package app.mailmend.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Wanted;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.RealEngine;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.TestCertificates;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another user name and another sender, each tried before it is offered. */
class OtherNameTest {

    private static final HostName HOST = new HostName("mail.example.test");
    private static final EmailAddress ALICE =
            EmailAddress.check("alice@example.test").orElseThrow();
    private static final EmailAddress ALIAS =
            EmailAddress.check("sales@example.test").orElseThrow();
    private static final String RIGHT = "correct horse battery";

    @TempDir private Path folder;

    private static Dialogue submission(String user) {
        return new Dialogue()
                .implicitTls(TestCertificates.good(HOST.value()))
                .account(user, RIGHT)
                .offerInsideTls("AUTH PLAIN LOGIN", "ENHANCEDSTATUSCODES")
                .requireSignIn("530 5.7.0 Authentication required");
    }

    private static SubmissionSettings settings(String user) {
        return SubmissionSettings.of(
                HOST, 465, Encryption.IMPLICIT_TLS, new SignIn.WithPassword(new LoginName(user)));
    }

    private CheckReport check(
            Dialogue dialogue, String user, EmailAddress from, SubmissionSettings... known)
            throws Exception {
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                SetupSession session = RealEngine.session(AttemptLedger.inMemory())) {
            NetworkOptions network =
                    new NetworkOptions(
                            List.of(
                                    new NetworkOptions.Mapping(
                                            HOST, 465, new HostName("127.0.0.1"), server.port())),
                            List.of(TestCertificates.caPem(folder)),
                            List.of(),
                            NetworkOptions.DEFAULT_TIMEOUT,
                            false);
            return session.check(
                            new CheckRequest(
                                    settings(user),
                                    new Credential.Password(Secret.of(RIGHT)),
                                    from,
                                    ALICE,
                                    ProviderFacts.unknown(),
                                    List.of(known),
                                    List.of(),
                                    new CheckGoals(true, false, false),
                                    network))
                    .get();
        }
    }

    @Test
    void the_whole_address_is_tried_once_where_the_short_name_was_refused() throws Exception {
        Dialogue dialogue = submission(ALICE.wire());
        CheckReport report = check(dialogue, "alice", ALICE);
        assertThat(report.conclusion())
                .isInstanceOfSatisfying(
                        Conclusion.Mended.class,
                        mended -> {
                            assertThat(mended.settings()).isEqualTo(settings(ALICE.wire()));
                            assertThat(mended.fixes().getFirst().proven()).isTrue();
                            assertThat(mended.diagnosis().cause()).isEqualTo(Cause.BAD_CREDENTIALS);
                        });
        assertThat(report.effort().authAttempts()).isEqualTo(2);
        assertThat(dialogue.authAttempts()).hasSize(2);
    }

    @Test
    void where_both_names_are_refused_the_password_is_asked_for() throws Exception {
        Dialogue dialogue = submission("somebody.else");
        CheckReport report = check(dialogue, ALICE.wire(), ALICE, settings("alice"));
        assertThat(report.conclusion())
                .isInstanceOfSatisfying(
                        Conclusion.Fails.class,
                        fails ->
                                assertThat(fails.fixes().getFirst().fix())
                                        .isEqualTo(new Fix.AskFor(Wanted.PASSWORD)));
        assertThat(dialogue.authAttempts()).hasSize(2);
        assertThat(report.trials()).hasSize(1);
        assertThat(report.allowance().usedInRun()).isEqualTo(2);
    }

    @Test
    void where_nothing_speaks_against_the_name_it_stays_the_only_one() throws Exception {
        Dialogue dialogue = submission("somebody.else");
        CheckReport report = check(dialogue, ALICE.wire(), ALICE);
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Fails.class);
        assertThat(dialogue.authAttempts()).hasSize(1);
    }

    @Test
    void a_sender_that_the_server_takes_is_proven_with_a_whole_test() throws Exception {
        Dialogue dialogue =
                submission(ALICE.wire())
                        .onMail(command ->
                                command.argument().contains(ALIAS.wire())
                                        ? "553 5.7.1 Sender address rejected: not owned by user"
                                        : "250 2.1.0 ok");
        CheckReport report = check(dialogue, ALICE.wire(), ALIAS);
        assertThat(report.conclusion())
                .isInstanceOfSatisfying(
                        Conclusion.Mended.class,
                        mended -> {
                            assertThat(mended.fixes().getFirst().fix())
                                    .isEqualTo(new Fix.ChangeSender(ALICE));
                            assertThat(mended.fixes().getFirst().proven()).isTrue();
                            assertThat(mended.diagnosis().cause())
                                    .isEqualTo(Cause.SENDER_NOT_OWNED);
                        });
    }
}
