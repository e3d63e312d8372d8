package app.mailmend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.StageResult;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A signed-in mailbox that sends us elsewhere (RFC 2193): nobody goes there. */
class ImapReferralTest {

    private static final ServerIdentity IDENTITY = TestCertificates.good(Lab.SCRIPTED.value());
    private static final EmailAddress ALICE =
            EmailAddress.check("alice@example.test").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m_2_A | NO [REFERRAL imap://alice@evil.example/INBOX] Remote mailbox",
                "m_2_B | NO [REFERRAL imap://alice@evil.example/INBOX imap://two.example/] Elsewhere"
            })
    void m_2_a_referral_of_the_mailbox_leads_nowhere(String id, String refusal) {
        try (ScriptedSmtpServer server =
                        ScriptedSmtpServer.script(script -> inboxAnswers(script, refusal));
                Lifeline lifeline = Lab.lifeline();
                MessageProof proof = new MessageProof(Lab.scripted(server, lifeline), Lab.CLOCK)) {
            StageResult result =
                    proof.awaitArrival(
                            settings(),
                            Lab.password(Secret.of("correct horse")),
                            "<ours@example.test>",
                            Duration.ofMinutes(1));
            server.assertCompleted();
            assertThat(result.outcome()).as(id).isEqualTo(Outcome.FAILED);
            assertThat(result.seen().toString()).contains("REFERRAL");
            assertThat(result.find(Evidence.NotArrived.class)).isEmpty();
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.received().insideTls().split("LOGIN", -1)).hasSize(2);
        }
    }

    private static void inboxAnswers(Script script, String refusal) {
        script.startTls(IDENTITY)
                .send("* OK ready\r\n")
                .expect("m1 CAPABILITY")
                .send("* CAPABILITY IMAP4rev1 LOGIN-REFERRALS MAILBOX-REFERRALS\r\nm1 OK\r\n")
                .expect("A0 LOGIN .*")
                .send("A0 OK welcome\r\n")
                .expect("A1 CAPABILITY")
                .send("* CAPABILITY IMAP4rev1\r\nA1 OK\r\n")
                .expect("A2 LIST .*")
                .send("* LIST (\\HasNoChildren) \"/\" INBOX\r\nA2 OK\r\n")
                .expect("A3 SELECT INBOX")
                .send("A3 " + refusal + "\r\n")
                .expect("A4 LIST .*")
                .send("* LIST (\\HasNoChildren) \"/\" INBOX\r\nA4 OK\r\n");
    }

    private static IncomingSettings settings() {
        return new IncomingSettings(
                IncomingProtocol.IMAP,
                new Endpoint(Lab.SCRIPTED, 993, Encryption.IMPLICIT_TLS),
                new SignIn.WithPassword(LoginName.of(ALICE)));
    }
}
