package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Subject;
import app.mailmend.testing.TranscriptFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final ProbeRun QUOTED =
            ProbeRun.quoted(new Subject.Quoted("no", Set.of()), ProviderFacts.unknown());

    private static final Calibration STEEP = Calibration.of(List.of("0.4  0.2", "0.8 0.9"));

    @Test
    void between_two_lines_it_is_in_proportion() {
        assertThat(STEEP.of(QUOTED, 0.4)).isCloseTo(0.2, within(1e-9));
        assertThat(STEEP.of(QUOTED, 0.6)).isCloseTo(0.55, within(1e-9));
        assertThat(STEEP.of(QUOTED, 0.8)).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void nothing_is_worth_nothing_and_no_words_are_worth_certainty() {
        assertThat(STEEP.of(QUOTED, 0)).isZero();
        assertThat(STEEP.of(QUOTED, 0.2)).isCloseTo(0.1, within(1e-9));
        assertThat(STEEP.of(QUOTED, 0.9)).isCloseTo(0.945, within(1e-9));
        assertThat(STEEP.of(QUOTED, 1)).isEqualTo(0.99);
    }

    @Test
    void what_was_seen_in_a_live_test_keeps_its_confidence() {
        ProbeRun live = TranscriptFile.all().getFirst().run();
        assertThat(STEEP.of(live, 0.4)).isEqualTo(0.4);
        assertThat(STEEP.of(live, 1)).isEqualTo(1);
    }

    @Test
    void without_any_everything_is_worth_what_is_stated() {
        for (double stated : new double[] {0, 0.3, 0.55, 1}) {
            assertThat(Calibration.asStated().of(QUOTED, stated)).isEqualTo(stated);
        }
    }

    @Test
    void a_line_that_falls_is_refused() {
        for (String next : List.of("0.5 0.4", "0.4 0.6", "0.3 0.6")) {
            List<String> lines = List.of("0.4 0.5", next);
            assertThatThrownBy(() -> Calibration.of(lines))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rises");
        }
        assertThat(Calibration.of(List.of("0.4 0.5", "0.5 0.5")).of(QUOTED, 0.45)).isEqualTo(0.5);
    }

    @Test
    void the_order_of_causes_stays_and_each_is_weighed() {
        Rule rule =
                _ ->
                        Stream.of(
                                Finding.of(Cause.GREYLISTED, 0.4),
                                Finding.of(Cause.IP_BLOCKED, 0.6),
                                Finding.of(Cause.SUCCESS, 0.2));
        Diagnosis diagnosis =
                new Diagnostician(Phrasebook.standard(), List.of(rule), STEEP).diagnose(QUOTED);
        assertThat(diagnosis.ranked())
                .extracting(Finding::cause, Finding::confidence)
                .containsExactly(
                        tuple(Cause.IP_BLOCKED, 0.55),
                        tuple(Cause.GREYLISTED, 0.2),
                        tuple(Cause.SUCCESS, 0.1));
    }

    @Test
    void not_knowing_is_not_weighed() {
        Diagnosis diagnosis =
                new Diagnostician(Phrasebook.standard(), List.of(), STEEP).diagnose(QUOTED);
        assertThat(diagnosis.best().confidence()).isEqualTo(0.3);
    }

    @Test
    void the_calibration_of_the_product_rises() {
        double before = 0;
        for (int hundredths = 1; hundredths <= 100; hundredths++) {
            double worth = Calibration.standard().of(QUOTED, hundredths / 100.0);
            assertThat(worth).isBetween(before, 0.99);
            before = worth;
        }
    }
}
