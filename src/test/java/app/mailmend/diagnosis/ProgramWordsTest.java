package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Subject;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which face of a cause programs name; each text has its near miss below it. */
class ProgramWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HOST_NOT_FOUND | LOOKUP_FAILED | Error: getaddrinfo EAI_AGAIN smtp.example.com
                    HOST_NOT_FOUND | NONE          | Error: getaddrinfo ENOTFOUND smtp.example.com
                    PORT_BLOCKED   | NOT_PERMITTED_HERE | java.net.SocketException: Permission denied: connect
                    PORT_BLOCKED   | NONE          | java.net.ConnectException: Connection timed out: connect
                    PORT_BLOCKED   | NO_ROUTE      | java.net.NoRouteToHostException: No route to host
                    CERT_EXPIRED   | TRUST_STORE_OUTDATED | CN = DST Root CA X3: certificate has expired
                    CERT_EXPIRED   | NONE          | CN = mail.example.com: certificate has expired
                    CERT_UNTRUSTED | TRUST_STORE_OUTDATED | java.security.InvalidAlgorithmParameterException: the trustAnchors parameter must be non-empty
                    CERT_UNTRUSTED | NONE          | unable to get local issuer certificate
                    WRONG_ENCRYPTION_FOR_PORT | OTHER_PROTOCOL | got: * OK [CAPABILITY IMAP4rev1] Dovecot ready.
                    WRONG_ENCRYPTION_FOR_PORT | NONE | error:0A00010B:SSL routines::wrong version number
                    """)
    void a_face_of_a_cause_is_told_from_its_neighbour(
            Cause cause, Circumstance circumstance, String text) {
        Finding best = diagnose(text);
        assertThat(best.cause()).isEqualTo(cause);
        assertThat(best.circumstance()).isEqualTo(circumstance);
    }

    private static Finding diagnose(String text) {
        ProbeRun run = ProbeRun.quoted(new Subject.Quoted(text, Set.of()), ProviderFacts.unknown());
        return StandardRules.diagnostician().diagnose(run).best();
    }
}
