package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a reply begins and ends, and whose answer it is. */
class FramingCasesTest {

    @Test
    void s08_a_second_greeting_that_nobody_asked_for_ends_the_test() {
        Approach.startTls()
                .meets(script -> script.send("220 one\r\n220 two\r\n").expectClose())
                .failedAt(Stage.EHLO)
                .violated(ProtocolFault.UNSOLICITED)
                .diagnosed(Cause.SERVER_MISCONFIGURED, Circumstance.PROTOCOL_BROKEN)
                .sentNothing();
    }

    @Test
    void s09_a_farewell_between_commands_is_not_taken_for_the_next_answer() {
        Approach.startTls()
                .meets(script ->
                        script.send(Usual.GREETING)
                                .expect(Usual.EHLO)
                                .send(Usual.OFFER + "421 4.3.2 Going down\r\n")
                                .expectClose())
                .failedAt(Stage.STARTTLS)
                .replied("421 4.3.2 Going down")
                .diagnosed(Cause.SERVER_UNAVAILABLE)
                .sent(Encounter.EHLO);
    }

    @Test
    void s10_answers_sent_before_their_commands_end_the_test() {
        Approach.startTls()
                .meets(script ->
                        script.send(Usual.GREETING)
                                .expect(Usual.EHLO)
                                .send(Usual.OFFER + "220 go\r\n235 welcome\r\n250 ok\r\n250 ok\r\n")
                                .expectClose())
                .failedAt(Stage.STARTTLS)
                .violated(ProtocolFault.UNSOLICITED)
                .diagnosed(Cause.SERVER_MISCONFIGURED, Circumstance.PROTOCOL_BROKEN)
                .sent(Encounter.EHLO);
    }

    @Test
    void s11_a_reply_whose_lines_contradict_each_other_is_no_success() {
        Approach.startTls()
                .meets(script ->
                        script.send(Usual.GREETING)
                                .expect(Usual.EHLO)
                                .send("250-mail.example.test\r\n250-STARTTLS\r\n530 no\r\n")
                                .expectClose())
                .failedAt(Stage.EHLO)
                .violated(ProtocolFault.CODES_DIFFER)
                .diagnosed(Cause.SERVER_MISCONFIGURED, Circumstance.PROTOCOL_BROKEN)
                .sent(Encounter.EHLO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"099", "600", "25", "2500", " 50", "2x0", "٢٢٠", "２２０", "22O", ""})
    void s12_a_code_that_is_none_is_no_reply(String code) {
        Usual.greetedWith(code + " mail.example.test\r\n")
                .violated(ProtocolFault.NOT_A_REPLY)
                .diagnosed(Cause.SERVER_MISCONFIGURED, Circumstance.PROTOCOL_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"220:", "220\t", "220_", "220.", "220\u00a0"})
    void s13_a_code_goes_on_with_a_space_or_a_hyphen_only(String start) {
        Usual.greetedWith(start + "mail.example.test\r\n")
                .violated(ProtocolFault.NOT_A_REPLY)
                .diagnosed(Cause.SERVER_MISCONFIGURED, Circumstance.PROTOCOL_BROKEN);
    }

    static Stream<List<String>> lineEnds() {
        return Stream.of(
                List.of("554-one\n554 two\r\n", "one", "two"),
                List.of("554-one\r\n554 two\n", "one", "two"),
                List.of("554 one\r554 two\r\n", "one␍554 two"),
                List.of("554 one\r\r\n", "one␍"),
                List.of("554-one\r\r\n554 two\r\n", "one␍", "two"));
    }

    @ParameterizedTest
    @MethodSource("lineEnds")
    void s14_a_line_ends_at_its_line_feed_and_nowhere_else(List<String> sentAndRead) {
        Encounter encounter = Usual.greetedWith(sentAndRead.getFirst());
        SmtpReply reply = encounter.run().firstFailure().orElseThrow().reply().orElseThrow();
        assertThat(reply.lines()).isEqualTo(sentAndRead.subList(1, sentAndRead.size()));
    }

    @Test
    void s15_nothing_that_acts_on_a_terminal_or_deceives_the_eye_gets_through() {
        Encounter encounter =
                Usual.greetedWith(
                        "554 \0\u001b[31mred\u001b[0m \u009b2J\u0007 \ufeff\u202egnp.exe\u202c"
                                + " \u2028 grüße\r\n");
        assertThat(encounter.run().toString())
                .contains("␀␛[31mred", "U+202Egnp.exe", "grüße")
                .doesNotContain("\0", "\u001b", "\u009b", "\u0007", "\ufeff", "\u202e", "\u2028");
    }

    @Test
    void s15_bytes_that_are_not_utf_8_are_read_as_latin_1() {
        byte[] latin1 = "554 grüße\r\n".getBytes(StandardCharsets.ISO_8859_1);
        Approach.startTls().meets(script -> script.send(latin1).expectClose()).replied("554 grüße");
    }

    @Test
    void s16_a_reply_cut_in_the_middle_is_kept_as_far_as_it_came() {
        Approach.startTls()
                .meets(script -> script.send("220 mail.exa").close())
                .failedAt(Stage.GREETING)
                .saw(new Evidence.Closed("220 mail.exa"))
                .diagnosed(Cause.CONNECTION_DROPPED, Circumstance.NONE)
                .sentNothing();
    }

    @Test
    void s16_a_reset_in_the_middle_of_a_reply_is_a_lost_connection() {
        Approach.startTls()
                .meets(script ->
                        script.send(Usual.GREETING).expect(Usual.EHLO).send("250-mail.exa").reset())
                .failedAt(Stage.EHLO)
                .diagnosed(Cause.CONNECTION_DROPPED)
                .sent(Encounter.EHLO);
    }
}
