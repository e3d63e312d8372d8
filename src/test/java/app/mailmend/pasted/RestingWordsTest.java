package app.mailmend.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestingWordsTest {

    /** The more often a part says 535, the surer it is of the password. */
    private static Diagnosis judge(String part) {
        Cause cause = part.contains("535") ? Cause.BAD_CREDENTIALS : Cause.UNEXPLAINED;
        double confidence = Math.min(1, 0.1 * part.split("535", -1).length);
        return new Diagnosis(List.of(new Finding(cause, Circumstance.NONE, confidence, List.of())));
    }

    private static String in(String text) {
        return RestingWords.in(text, Cause.BAD_CREDENTIALS, RestingWordsTest::judge);
    }

    @Test
    void the_line_that_says_it_is_found_among_others() {
        assertThat(in("An error occurred\n  535 5.7.8 refused\nWarning: try again"))
                .isEqualTo("535 5.7.8 refused");
    }

    @Test
    void the_lines_of_one_reply_stay_together() {
        assertThat(in("An error occurred\n535-5.7.8 refused\n535 5.7.8 see help\n550 no"))
                .isEqualTo("535-5.7.8 refused\n535 5.7.8 see help");
    }

    @Test
    void a_text_of_one_part_needs_no_pointing_at() {
        assertThat(in("535 5.7.8 refused")).isEmpty();
        assertThat(in("Hello\n535 5.7.8 refused\nAnna")).isEmpty();
    }

    @Test
    void where_no_part_says_it_alone_none_is_named() {
        assertThat(in("error one\nerror two")).isEmpty();
    }
}
