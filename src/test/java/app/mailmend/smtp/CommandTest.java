package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r", "\n", "\0", "\u001B", "\u007F", "\u0085", "\u2028", "\u202E", "\uD800"
            })
    void s75_what_could_end_a_line_or_act_on_a_server_never_becomes_one(String bad) {
        assertThatThrownBy(() -> new Command("MAIL FROM:<a" + bad + "b@example.test>", true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u560D\u560A", "\u760D\u760A", "é", "🔑"})
    void s75_other_characters_need_smtputf8(String text) {
        assertThatThrownBy(() -> Command.of("EHLO " + text))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Command("EHLO " + text, true).line()).endsWith(text);
    }

    @Test
    void a_name_of_a_domain_goes_out_in_its_ascii_form() {
        assertThat(Command.rcpt(ClientLab.address("info@bücher.example"), false).line())
                .isEqualTo("RCPT TO:<info@xn--bcher-kva.example>");
    }

    @Test
    void the_verb_is_the_first_word() {
        assertThat(Command.of("rcpt TO:<a@b.example>").verb()).isEqualTo("RCPT");
    }
}
