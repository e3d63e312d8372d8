package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayersTest {

    @Test
    void a_program_wraps_a_reply_and_the_reply_wraps_an_error() {
        assertThat(
                        Layers.of(
                                "requires a secure connection. the server response was: 5.7.57"
                                        + " client not authenticated. error: 535 5.7.139 disabled"))
                .containsExactly(
                        "requires a secure connection. the server response was: 5.7.57 client not"
                                + " authenticated. error: 535 5.7.139 disabled",
                        "5.7.57 client not authenticated. error: 535 5.7.139 disabled",
                        "535 5.7.139 disabled");
    }

    @Test
    void a_reply_in_a_language_other_than_english_is_found() {
        assertThat(Layers.of("la réponse du serveur était : 5.7.1 x").getLast())
                .isEqualTo("5.7.1 x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fehler beim senden. der mail-server antwortete: 5.7.1 x",
                "le serveur de courrier a répondu : 5.7.1 x",
                "el servidor de correo respondió: 5.7.1 x",
                "il server di posta ha risposto: 5.7.1 x",
                "o servidor de email respondeu: 5.7.1 x",
                "odpowiedź serwera: 5.7.1 x",
                "почтовый сервер ответил: 5.7.1 x",
                "邮件服务器响应:5.7.1 x",
                "サーバーからの応答: 5.7.1 x",
                "de mailserver antwoordde: 5.7.1 x",
                "messagingexception: y; nested exception is: 5.7.1 x",
            })
    void what_a_server_said_is_found_in_many_languages(String text) {
        assertThat(Layers.of(text)).containsExactly(text, "5.7.1 x");
    }

    @Test
    void a_server_that_is_only_spoken_of_says_nothing() {
        assertThat(Layers.of("der mail-server ist unbekannt: smtp.example.de")).hasSize(1);
    }

    @Test
    void an_arrow_leads_to_the_inner_exception() {
        assertThat(Layers.of("smtpexception: failure sending mail. ---> ioexception: x ---> y"))
                .containsExactly(
                        "smtpexception: failure sending mail. ---> ioexception: x ---> y",
                        "ioexception: x ---> y",
                        "y");
        assertThat(Layers.of("open file --->> options")).hasSize(1);
    }

    @Test
    void a_plain_reply_has_one_layer() {
        assertThat(Layers.of("535 5.7.8 authentication failed")).hasSize(1);
    }

    @Test
    void ports_are_not_replies() {
        assertThat(Layers.of("could not connect to host, port: 587 (starttls)")).hasSize(1);
    }

    @Test
    void there_are_only_so_many_layers() {
        assertThat(Layers.of("said: 550 x ".repeat(100))).hasSizeLessThanOrEqualTo(6);
    }
}
