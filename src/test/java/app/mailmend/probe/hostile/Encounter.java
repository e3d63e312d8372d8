package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.probe.Lab;
import app.mailmend.testing.Canary;
import app.mailmend.testing.Received;
import app.mailmend.testing.ScriptedSmtpServer;
import java.util.List;

/**
 * What became of a probe at a hostile server. Of every one it holds that the server's script went
 * as written, that no sign-in and no password left before TLS, that no password is in the evidence,
 * and that a failure is explained by something seen.
 */
record Encounter(ProbeRun run, Received received, Diagnosis diagnosis) {

    static final String EHLO = "EHLO [127.0.0.1]\r\n";

    static Encounter of(ProbeRun run, ScriptedSmtpServer server) {
        Received received = server.received();
        server.assertCompleted();
        Diagnosis diagnosis = StandardRules.diagnostician().diagnose(run);
        var encounter = new Encounter(run, received, diagnosis);
        encounter.assertSafe();
        return encounter;
    }

    private void assertSafe() {
        Canary.of(Lab.PASSWORD, Lab.ALICE.wire())
                .assertAbsentFrom(run.toString(), received.beforeTls());
        assertThat(received.linesBeforeTls()).noneMatch(line -> line.startsWith("AUTH"));
        if (run.firstFailure().isPresent()) {
            assertThat(diagnosis.cause()).isNotEqualTo(Cause.UNEXPLAINED);
            assertThat(diagnosis.best().because()).as(diagnosis.toString()).isNotEmpty();
        }
    }

    private StageResult failure() {
        return run.firstFailure().orElseThrow(() -> new AssertionError("nothing failed: " + run));
    }

    Encounter failedAt(Stage stage) {
        assertThat(failure().stage()).as(run.toString()).isEqualTo(stage);
        return this;
    }

    Encounter succeeded() {
        assertThat(run.wentThrough()).as(run.toString()).isTrue();
        return diagnosed(Cause.SUCCESS);
    }

    /** This was seen in the stage that failed. */
    Encounter saw(Evidence evidence) {
        assertThat(failure().seen()).contains(evidence);
        return this;
    }

    /** The protocol was broken like this in the stage that failed. */
    Encounter violated(ProtocolFault fault) {
        assertThat(failure().find(Evidence.Violated.class))
                .as(run.toString())
                .map(Evidence.Violated::fault)
                .contains(fault);
        return this;
    }

    /** The failed stage's last reply, as a person would paste it. */
    Encounter replied(String text) {
        assertThat(failure().reply().map(reply -> reply.text())).contains(text);
        return this;
    }

    Encounter noticed(Oddity oddity, String detail) {
        assertThat(run.all(Evidence.Noticed.class)).contains(new Evidence.Noticed(oddity, detail));
        return this;
    }

    Encounter noticedNothing() {
        assertThat(run.all(Evidence.Noticed.class)).isEmpty();
        return this;
    }

    Encounter diagnosed(Cause cause) {
        assertThat(diagnosis.cause()).as(diagnosis.toString()).isEqualTo(cause);
        return this;
    }

    Encounter diagnosed(Cause cause, Circumstance circumstance) {
        diagnosed(cause);
        assertThat(diagnosis.best().circumstance())
                .as(diagnosis.toString())
                .isEqualTo(circumstance);
        return this;
    }

    /** The causes that are worth a thought do not hold this one. */
    Encounter neverDiagnosed(Cause cause) {
        List<Cause> thought = diagnosis.alternatives().stream().map(Finding::cause).toList();
        assertThat(thought).doesNotContain(cause);
        assertThat(diagnosis.cause()).isNotEqualTo(cause);
        return this;
    }

    /** Exactly this left in clear, to the byte. */
    Encounter sent(String bytes) {
        assertThat(received.beforeTls()).isEqualTo(bytes);
        return this;
    }

    /** Exactly these lines left inside TLS. */
    Encounter sentInsideTls(String... lines) {
        assertThat(received.linesInsideTls()).containsExactly(lines);
        return this;
    }

    Encounter sentNothing() {
        assertThat(received.everything()).isEmpty();
        return this;
    }
}
