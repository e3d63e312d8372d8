package app.mailmend.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 no such user",
                "550-no such user",
                "(5.7.1) relaying",
                "Outlook says 0x800CCC0F",
                "Sending FAILED",
                "Die Nachricht konnte nicht gesendet werden",
                "ÉCHEC de l'envoi",
                "No se pudo enviar el mensaje",
                "Ошибка отправки",
                "接続エラーが発生しました",
                "发送失败"
            })
    void a_number_or_a_word_of_failure_makes_an_error(String text) {
        assertThat(ErrorMarks.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear all, lunch is at noon.",
                "Version 5.10.2024 of the plan",
                "192.168.5.7.1 and port:465",
                "250 2.0.0 Ok: queued",
                "The infail valley",
                ""
            })
    void everything_else_is_none(String text) {
        assertThat(ErrorMarks.in(text)).isFalse();
    }
}
