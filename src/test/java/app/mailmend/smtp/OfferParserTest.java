package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SmtpReply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferParserTest {

    private static ServerOffer offer(String... lines) {
        List<String> all = new ArrayList<>(List.of("mail.example.test greets you"));
        all.addAll(Arrays.asList(lines));
        return OfferParser.parse(new SmtpReply(250, all));
    }

    @Test
    void s24_the_old_form_small_letters_tabs_and_repetition_make_one_set() {
        assertThat(
                        offer("auth\tlogin  plain", "AUTH=LOGIN", "AUTH PLAIN\tcram-md5", "AUTH=")
                                .mechanisms())
                .containsExactly("LOGIN", "PLAIN", "CRAM-MD5");
    }

    @Test
    void the_first_line_is_a_greeting_even_where_it_reads_like_a_keyword() {
        ServerOffer offer = OfferParser.parse(new SmtpReply(250, List.of("AUTH PLAIN")));
        assertThat(offer.extensions()).isEmpty();
    }

    @Test
    void s23_of_thousands_of_mechanisms_a_bounded_number_is_noted() {
        String many =
                IntStream.range(0, 10_000).mapToObj(i -> "X_" + i).collect(Collectors.joining(" "));
        assertThat(offer("AUTH PLAIN " + many).mechanisms())
                .hasSize(SmtpLimits.MAX_MECHANISMS)
                .startsWith("PLAIN", "X_0");
        String some =
                IntStream.range(0, 63).mapToObj(i -> "X_" + i).collect(Collectors.joining(" "));
        assertThat(offer("AUTH " + some + " PLAIN").mechanisms()).hasSize(64).contains("PLAIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u560DSTARTTLS", "START\u2028TLS", "STARTTLS:", "", "-", "ŞTARTTLS"})
    void s29_what_is_no_keyword_is_left_out(String line) {
        assertThat(offer(line, "8BITMIME").extensions()).containsOnlyKeys("8BITMIME");
    }

    @Test
    void s29_an_endless_keyword_is_left_out() {
        assertThat(offer("X".repeat(4000), "X".repeat(SmtpLimits.MAX_KEYWORD)).extensions())
                .containsOnlyKeys("X".repeat(SmtpLimits.MAX_KEYWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIZE", "SIZE 0", "SIZE -1", "SIZE lots", "SIZE 1e9", "8BITMIME"})
    void s26_what_is_no_limit_is_none(String line) {
        assertThat(offer(line).maxMessageSize()).isEmpty();
    }

    @Test
    void s26_a_limit_is_read_and_one_beyond_all_bounds_is_cut() {
        assertThat(offer("SIZE 35882577").maxMessageSize()).isEqualTo(OptionalLong.of(35_882_577));
        assertThat(offer("SIZE 18446744073709551616").maxMessageSize())
                .isEqualTo(OptionalLong.of(Long.MAX_VALUE));
        assertThat(offer("SIZE 100", "SIZE 200").maxMessageSize()).isEqualTo(OptionalLong.of(100));
    }

    @Test
    void keywords_made_of_x_are_masked_ones_and_others_with_x_are_not() {
        assertThat(OfferParser.masked(offer("XXXXXXXA", "XXXX", "XCLIENT NAME", "XXX", "X-EXPS")))
                .containsExactly("XXXXXXXA", "XXXX");
    }
}
