package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyParserTest {

    private static ReplyParser parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReplyParser parse(byte[] bytes) {
        ReplyParser parser = new ReplyParser(SmtpLimits.MAX_LINE_BYTES);
        parser.accept(bytes, 0, bytes.length);
        return parser;
    }

    private static ReplyParser.State state(String text) {
        return parse(text).state();
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
    void s15_every_kind_of_deceiving_character_is_made_visible() {
        SmtpReply reply =
                parse("250 \uFEFFbom \u0085c1 \u2066iso \u2028line \u200Djoin \u007Fdel tab\t\r\n")
                        .reply();
        assertThat(reply.lines())
                .containsExactly(
                        "U+FEFFbom U+0085c1 U+2066iso U+2028line U+200Djoin U+007Fdel tab\t");
    }

    @Test
    void s15_making_characters_visible_makes_a_line_not_much_longer() {
        String controls = "\u0085".repeat(1000);
        byte[] latin1 = ("250 " + controls + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(parse(latin1).reply().lines().getFirst())
                .startsWith("U+0085U+0085")
                .endsWith("…")
                .hasSize(1000 + Printable.MAX_GROWTH + 1);
        assertThat(parse("250 " + "é".repeat(1000) + "\u202E\r\n").reply().lines().getFirst())
                .endsWith("éU+202E");
    }

    @Test
    void what_is_beyond_the_first_plane_is_kept_and_its_invisible_tags_are_shown() {
        assertThat(parse("250 ✉ 📧 \uDB40\uDC41\r\n").reply().lines())
                .containsExactly("✉ 📧 U+E0041");
    }

    @Test
    void a_replacement_character_that_the_server_really_sent_stays() {
        assertThat(parse("250 a\uFFFDb\r\n").reply().lines()).containsExactly("a\uFFFDb");
    }

    @Test
    void s14_a_carriage_return_that_ends_nothing_is_text() {
        assertThat(parse("250 a\rb\r\r\n").reply().lines()).containsExactly("a␍b␍");
        assertThat(state("250\r-x\r\n")).isEqualTo(ReplyParser.State.BROKEN);
        assertThat(state("250 x\r")).isEqualTo(ReplyParser.State.MORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 a\n", "250\n", "250 a\rb\r\n", "250 a\r\r\n", "250-a\n250 b\r\n"})
    void s14_line_ends_that_are_not_crlf_are_noticed(String reply) {
        assertThat(parse(reply).sloppy()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 a\r\n", "250\r\n", "250-a\r\n250 b\r\n", "250 a"})
    void s14_nothing_is_noticed_where_every_line_ends_in_crlf(String reply) {
        assertThat(parse(reply).sloppy()).isFalse();
    }

    @Test
    void what_follows_the_reply_is_left_for_the_next() {
        byte[] bytes = "250 a\r\n421 b\r\n".getBytes(StandardCharsets.UTF_8);
        ReplyParser parser = new ReplyParser(SmtpLimits.MAX_LINE_BYTES);
        assertThat(parser.accept(bytes, 0, bytes.length)).isEqualTo(7);
        assertThat(parser.accept(bytes, 7, bytes.length)).isEqualTo(7);
        assertThat(parser.reply()).isEqualTo(new SmtpReply(250, List.of("a")));
    }

    @Test
    void a_reply_in_single_bytes_reads_like_one_in_a_piece() {
        byte[] bytes = "250-Zug\u00e4nge\r\n250 b\r\n".getBytes(StandardCharsets.UTF_8);
        ReplyParser parser = new ReplyParser(SmtpLimits.MAX_LINE_BYTES);
        for (int at = 0; at < bytes.length; at++) {
            assertThat(parser.state()).isEqualTo(ReplyParser.State.MORE);
            assertThat(parser.accept(bytes, at, at + 1)).isEqualTo(at + 1);
        }
        assertThat(parser.reply()).isEqualTo(parse(bytes).reply());
    }

    @Test
    void the_line_that_broke_a_reply_is_quoted_and_cut() {
        assertThat(parse("250-a\r\n530 no\n").excerpt()).isEqualTo("530 no");
        assertThat(parse("x".repeat(5000)).excerpt()).isEqualTo("x".repeat(200));
        assertThat(parse("250 half").excerpt()).isEqualTo("250 half");
    }
}
