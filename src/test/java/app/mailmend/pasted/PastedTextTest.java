package app.mailmend.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PastedTextTest {

    @Test
    void an_ordinary_message_stays_as_it_is() {
        assertThat(PastedText.of("  535-5.7.8 not accepted\n535 5.7.8 <anna@example.org>\n"))
                .isEqualTo("535-5.7.8 not accepted\n535 5.7.8 <anna@example.org>");
    }

    @Test
    void a_comparison_is_no_markup() {
        assertThat(PastedText.of("552 size 12 < 30 and 40 > 30")).contains("12 < 30 and 40 > 30");
    }

    @Test
    void an_html_mail_is_reduced_to_its_words() {
        String html =
                """
                <html><head><title>Undelivered</title><style>p { color: red }</style></head>
                <body><p class="x">The server said:<br/><b>550&nbsp;5.1.1</b> &lt;bea@example.org&gt;
                User unknown</p><script>alert("530 Must issue a STARTTLS command first")</script>
                <!-- 535 hidden --></body></html>
                """;

        assertThat(PastedText.of(html))
                .contains("The server said:", "550 5.1.1 <bea@example.org>", "User unknown")
                .doesNotContain("STARTTLS", "color", "hidden", "Undelivered", "<b>");
    }

    @Test
    void markup_that_never_ends_costs_no_words() {
        assertThat(PastedText.of("<p>535 no<style>a <b 554 yes")).contains("535 no", "554 yes");
    }

    @Test
    void of_a_whole_log_the_failures_remain_each_kind_once() {
        String log =
                IntStream.range(0, 10_000)
                        .mapToObj(i ->
                                i % 100 == 0
                                        ? "12:00:%02d [%d] 535 5.7.8 refused".formatted(i % 60, i)
                                        : "12:00:00 [%d] delivered".formatted(i))
                        .collect(Collectors.joining("\n"));

        assertThat(PastedText.of(log)).isEqualTo("12:00:00 [9900] 535 5.7.8 refused");
    }

    @Test
    void a_failure_in_the_middle_of_megabytes_is_found() {
        String noise = "all is well and nothing to report\n".repeat(150_000);

        assertThat(PastedText.of(noise + "530 Authentication required\n" + noise))
                .isEqualTo("530 Authentication required");
    }

    @Test
    void too_many_kinds_of_failures_leave_the_last_ones() {
        String log =
                IntStream.range(0, 26 * 26)
                        .mapToObj(i -> "error " + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                        .map(line -> line + " x".repeat(40))
                        .collect(Collectors.joining("\n"));

        assertThat(PastedText.of(log))
                .contains("error zz")
                .doesNotContain("error aa")
                .hasSizeLessThanOrEqualTo(PastedText.WHOLE);
    }

    @Test
    void noise_without_any_failure_is_cut_to_its_beginning() {
        assertThat(PastedText.of("x".repeat(1 << 20))).hasSize(PastedText.WHOLE);
    }
}
