package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyParserTest {

    private static ReplyParser parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReplyParser parse(byte[] bytes) {
        ReplyParser parser = new ReplyParser(SmtpLimits.MAX_LINE_BYTES);
        for (byte next : bytes) {
            if (parser.accept(next) != ReplyParser.State.MORE) {
                return parser;
            }
        }
        return parser;
    }

    private static ReplyParser.State state(String text) {
        ReplyParser parser = new ReplyParser(SmtpLimits.MAX_LINE_BYTES);
        ReplyParser.State state = ReplyParser.State.MORE;
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            state = parser.accept(next);
            if (state != ReplyParser.State.MORE) {
                break;
            }
        }
        return state;
    }

    @Test
    void a_reply_of_several_lines_keeps_every_line() {
        SmtpReply reply = parse("534-5.7.9 Application password\r\n534 5.7.9 needed\r\n").reply();
        assertThat(reply.code()).isEqualTo(534);
        assertThat(reply.lines()).containsExactly("5.7.9 Application password", "5.7.9 needed");
        assertThat(reply.enhanced()).hasToString("Optional[5.7.9]");
    }

    @Test
    void s06_a_bare_code_and_a_bare_line_feed_are_taken() {
        assertThat(parse("220\n").reply()).isEqualTo(new SmtpReply(220, List.of("")));
        assertThat(parse("220 \r\n").reply()).isEqualTo(new SmtpReply(220, List.of("")));
    }

    @Test
    void s11_codes_that_differ_inside_one_reply_are_never_success() {
        assertThat(parse("250-mail.test\r\n530 no\r\n").fault())
                .isEqualTo(ProtocolFault.CODES_DIFFER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "099 x", "600 x", "25", "2500 x", " 50 x", "2x0 x", "٢٥٠ x", "250;x", "", "hello"
            })
    void s12_s13_anything_but_three_ascii_digits_and_a_separator_is_no_reply(String line) {
        assertThat(state(line + "\r\n")).isEqualTo(ReplyParser.State.BROKEN);
    }

    @Test
    void s03_endless_lines_end_at_the_limit() {
        assertThat(parse("220-x\r\n".repeat(1000)).fault()).isEqualTo(ProtocolFault.TOO_MANY_LINES);
        assertThat(parse("220-x\r\n".repeat(127) + "220 x\r\n").reply().lines()).hasSize(128);
    }

    @Test
    void s04_an_endless_line_ends_at_the_limit() {
        String almost = "220 " + "x".repeat(SmtpLimits.MAX_LINE_BYTES - 5);
        assertThat(state(almost + "\r\n")).isEqualTo(ReplyParser.State.COMPLETE);
        assertThat(parse("220 " + "x".repeat(SmtpLimits.MAX_LINE_BYTES)).fault())
                .isEqualTo(ProtocolFault.LINE_TOO_LONG);
    }

    @Test
    void a_reply_of_many_long_lines_ends_at_the_limit_of_bytes() {
        String line = "220-" + "x".repeat(4000) + "\r\n";
        assertThat(parse(line.repeat(40)).fault()).isEqualTo(ProtocolFault.TOO_MANY_BYTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* OK IMAP4rev1 ready|IMAP",
                "+OK POP3|POP3",
                "SSH-2.0-OpenSSH|SSH",
                "HTTP/1.1 400 Bad|HTTP"
            })
    void s07_other_protocols_are_named(String lineAndName) {
        String[] parts = lineAndName.split("\\|");
        assertThat(parse(parts[0] + "\r\n").foreign()).isEqualTo(parts[1]);
    }

    @Test
    void s07_a_tls_alert_is_named_from_its_first_byte() {
        assertThat(parse(new byte[] {0x15, 3, 1, 0, 2}).foreign()).isEqualTo("TLS");
    }

    @Test
    void s15_controls_and_bidirectional_characters_are_shown_and_not_obeyed() {
        SmtpReply reply = parse("250 a\u0000b\u001b[31m\u202Ec\r\n").reply();
        assertThat(reply.lines()).containsExactly("a␀b␛[31mU+202Ec");
    }

    @Test
    void text_that_is_not_utf8_is_read_as_latin1() {
        byte[] bytes = "535 Zug\u00e4nge\r\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(parse(bytes).reply().lines()).containsExactly("Zug\u00e4nge");
    }

    @Test
    void random_bytes_always_end_in_a_state_and_never_in_an_exception() {
        Random random = new Random(530);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            byte[] start = "250-".getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(start, 0, bytes, 0, Math.min(bytes.length, random.nextInt(5)));
            assertThat(parse(bytes).excerpt().length()).isLessThanOrEqualTo(2000);
        }
    }
}
