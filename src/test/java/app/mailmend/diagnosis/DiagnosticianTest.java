package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagnosticianTest {

    private static final Reason ONE = new Reason.Said("one");
    private static final Reason TWO = new Reason.Said("two");

    @Test
    void findings_of_one_cause_are_merged_and_the_surer_leads() {
        Diagnosis diagnosis =
                diagnose(
                        Finding.of(Cause.GREYLISTED, 0.5, ONE).in(Circumstance.NO_ROUTE),
                        Finding.of(Cause.GREYLISTED, 0.8, TWO));
        assertThat(diagnosis.ranked())
                .containsExactly(
                        new Finding(
                                Cause.GREYLISTED, Circumstance.NO_ROUTE, 0.8, List.of(TWO, ONE)));
    }

    @Test
    void the_surer_cause_comes_first_and_the_unlikely_are_left_out() {
        Diagnosis diagnosis =
                diagnose(
                        Finding.of(Cause.GREYLISTED, 0.5),
                        Finding.of(Cause.IP_BLOCKED, 0.9),
                        Finding.of(Cause.SUCCESS, 0.05));
        assertThat(diagnosis.ranked())
                .extracting(Finding::cause)
                .containsExactly(Cause.IP_BLOCKED, Cause.GREYLISTED);
    }

    @Test
    void another_cause_is_no_likelier_than_what_the_best_one_leaves() {
        Diagnosis sure =
                diagnose(Finding.of(Cause.IP_BLOCKED, 0.95), Finding.of(Cause.GREYLISTED, 0.8));
        assertThat(sure.ranked().getLast().confidence()).isEqualTo(0.05);
        assertThat(sure.alternatives()).isEmpty();
        Diagnosis unsure =
                diagnose(Finding.of(Cause.IP_BLOCKED, 0.6), Finding.of(Cause.GREYLISTED, 0.3));
        assertThat(unsure.alternatives()).extracting(Finding::confidence).containsExactly(0.3);
    }

    @Test
    void where_no_rule_speaks_everything_said_is_kept() {
        Finding best = diagnose().best();
        assertThat(best.cause()).isEqualTo(Cause.UNEXPLAINED);
        assertThat(best.because()).containsExactly(new Reason.Said("hello"));
    }

    private static Diagnosis diagnose(Finding... findings) {
        return new Diagnostician(
                        Phrasebook.standard(),
                        List.of(_ -> Stream.of(findings)),
                        Calibration.asStated())
                .diagnose(
                        ProbeRun.quoted(
                                new Subject.Quoted("hello", Set.of()), ProviderFacts.unknown()));
    }
}
