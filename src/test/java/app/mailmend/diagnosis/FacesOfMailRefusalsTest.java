package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The finer faces of refusals, each with a text close by that has another one or none. */
class FacesOfMailRefusalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    bad-credentials           | not-smtp | 530 Login incorrect.
                    bad-credentials           |          | 535 Login incorrect.
                    auth-required             | not-smtp | 530 Please login with USER and PASS.
                    auth-required             |          | 530 Please login first.
                    wrong-encryption-for-port | not-smtp | SSH-2.0-OpenSSH_9.6
                    wrong-encryption-for-port | not-smtp | HTTP/1.1 400 Bad Request
                    wrong-encryption-for-port | not-smtp | error code: 1033
                    success                   |          | 220 mail.example.com ESMTP ready
                    """)
    void words_of_other_services_are_told_from_those_of_mail_servers(
            String cause, String refinement, String text) {
        assertFace(text, Set.of(), cause, refinement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    recipient-unknown    | recipient-restricted | 550 5.7.1 RESOLVER.RST.AuthRequired; authentication required
                    recipient-unknown    | recipient-restricted | 550 5.7.124 RESOLVER.RST.SenderNotInAllowedSenders; sender not in allowed-senders list
                    recipient-unknown    |                      | 550 5.1.1 No such user here
                    server-misconfigured | wrong-host           | 535 Authentication not allowed on IBSMTP Servers. IB401
                    server-misconfigured |                      | 451 4.3.0 Temporary lookup failure
                    sender-not-owned     | sender-identity-unverified | 550 The from address does not match a verified Sender Identity.
                    sender-not-owned     |                      | 553 5.7.1 Sender address rejected: not owned by user alice@example.com
                    """)
    void a_refusal_shows_its_face(String cause, String refinement, String text) {
        assertFace(text, Set.of(new Hint.AtStage(Stage.RCPT_TO)), cause, refinement);
    }

    @ParameterizedTest
    @CsvSource({
        "example-com.mail.protection.outlook.com, wrong-host",
        "gmail-smtp-in.l.google.com, wrong-host",
        "smtp.office365.com,",
        "mail.example.com,"
    })
    void a_server_that_only_receives_is_the_wrong_one(String server, String refinement) {
        assertFace(
                "550 5.7.1 Unable to relay",
                Set.of(new Hint.AtServer(server)),
                Cause.RELAY_DENIED.label(),
                refinement);
    }

    private static void assertFace(String text, Set<Hint> hints, String cause, String refinement) {
        Finding best =
                StandardRules.diagnostician()
                        .diagnose(
                                ProbeRun.quoted(
                                        new Subject.Quoted(text, hints), ProviderFacts.unknown()))
                        .best();
        assertThat(best.cause().label()).isEqualTo(cause);
        assertThat(best.circumstance().refinement()).isEqualTo(Optional.ofNullable(refinement));
    }
}
