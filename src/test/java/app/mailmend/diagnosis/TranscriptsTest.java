package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.testing.TranscriptFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dialogues with servers, each with the cause it has. */
class TranscriptsTest {

    /** From here on a cause counts as likely. */
    private static final double LIKELY = 0.55;

    private static final Set<String> CORE =
            Set.of(
                    "tls-required",
                    "auth-required",
                    "auth-not-offered",
                    "bad-credentials",
                    "app-password-required",
                    "oauth-required",
                    "smtp-auth-disabled",
                    "wrong-encryption-for-port",
                    "port-blocked",
                    "connection-refused",
                    "host-not-found",
                    "cert-untrusted",
                    "cert-expired",
                    "cert-hostname-mismatch",
                    "tls-intercepted",
                    "tls-version",
                    "starttls-unavailable",
                    "sender-not-owned",
                    "relay-denied",
                    "auth-throttled",
                    "temporary-auth-failure",
                    "connection-dropped",
                    "server-unavailable");

    private final Diagnostician diagnostician = StandardRules.diagnostician();

    @TestFactory
    Stream<DynamicTest> each_dialogue_has_its_cause() {
        return TranscriptFile.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> check(file)));
    }

    private void check(TranscriptFile file) {
        Diagnosis diagnosis = diagnostician.diagnose(file.run());
        assertThat(diagnosis.cause().label())
                .as(String.valueOf(diagnosis.ranked()))
                .isEqualTo(file.get("expect"));
        if (!file.get("circumstance").isEmpty()) {
            assertThat(diagnosis.best().circumstance())
                    .isEqualTo(Circumstance.valueOf(file.get("circumstance")));
        }
        List<String> all = labels(diagnosis, 0);
        assertThat(all).containsAll(file.list("also"));
        List<String> likely = labels(diagnosis, LIKELY);
        assertThat(file.list("never")).noneMatch(likely::contains);
    }

    private static List<String> labels(Diagnosis diagnosis, double from) {
        return diagnosis.ranked().stream()
                .filter(finding -> finding.confidence() >= from)
                .map(finding -> finding.cause().label())
                .toList();
    }

    @Test
    void every_core_cause_has_two_hits_and_a_near_miss_unless_another_file_is_its_near_miss() {
        Set<String> missing = new TreeSet<>();
        for (String cause : CORE) {
            long hits =
                    TranscriptFile.all().stream()
                            .filter(file -> file.name().startsWith(cause + "/"))
                            .filter(file -> file.get("expect").equals(cause))
                            .count();
            if (hits < 2) {
                missing.add(cause);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(
                        TranscriptFile.all().stream()
                                .filter(file -> file.name().contains("near-miss"))
                                .map(file -> file.name().replaceFirst("/.*", ""))
                                .collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void every_finding_of_a_live_test_says_why() {
        for (TranscriptFile file : TranscriptFile.all()) {
            assertThat(diagnostician.diagnose(file.run()).best().because())
                    .as(file.name())
                    .isNotEmpty();
        }
    }
}
