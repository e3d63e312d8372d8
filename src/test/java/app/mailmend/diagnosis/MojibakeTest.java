package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    private static final String CHINESE = "由于目标计算机积极拒绝，无法连接。";
    private static final String RUSSIAN = "Ошибка аутентификации на сервере";

    @ParameterizedTest
    @CsvSource({
        "windows-1252, UTF-8, konnte nicht aufgelöst werden",
        "windows-1252, UTF-8, Échec de l'authentification : délai dépassé",
        "ISO-8859-1, GBK, (由于目标计算机积极拒绝)",
        "windows-1252, GBK, 535 请使用授权码登录。",
        "ISO-8859-1, windows-1251, SMTP: Ошибка аутентификации на сервере",
        "ISO-8859-1, KOI8-R, SMTP: Ошибка аутентификации на сервере",
        "windows-1251, KOI8-R, Этот хост неизвестен",
        "GBK, UTF-8, 登录失败错误",
        "windows-1251, UTF-8, удалось подключ",
    })
    void a_text_read_in_the_wrong_set_is_read_again(String read, String meant, String text) {
        String misread = new String(text.getBytes(Charset.forName(meant)), Charset.forName(read));
        assertThat(misread).isNotEqualTo(text);
        assertThat(Mojibake.repaired(misread)).isEqualTo(text);
    }

    @Test
    void kana_are_read_again_with_the_letters_between_them() {
        String text = "サーバーへの接続が切断されました。";
        byte[] bytes = text.getBytes(Charset.forName("Shift_JIS"));
        assertThat(Mojibake.repaired(new String(bytes, StandardCharsets.ISO_8859_1)))
                .isEqualTo(text);
    }

    @Test
    void bytes_that_were_written_out_are_read() {
        assertThat(Mojibake.repaired("(535, b'\\xb5\\xc7\\xc2\\xbc\\xca\\xa7\\xb0\\xdc')"))
                .isEqualTo("(535, b'登录失败')");
        assertThat(Mojibake.repaired("unexpected data: \\x15\\x03\\x01\\x00\\x02"))
                .isEqualTo("unexpected data: \\x15\\x03\\x01\\x00\\x02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "535 Authentication failed",
                "O servidor não suporta o método de autenticação; conexões são recusadas",
                "La boîte a été créée à l'hôtel",
                "Größe überschritten – „zu groß“",
                "Bağlantı kurulamadı, sunucu reddettiğinden",
                CHINESE,
                RUSSIAN,
                "ПОДКЛЮЧЕНИЕ НЕ УСТАНОВЛЕНО",
                "接続済みのホストが応答しなかったため",
                "대상 컴퓨터에서 연결을 거부했으므로",
                "H\uFFFDte inconnu",
            })
    void a_text_that_looks_right_stays(String text) {
        assertThat(Mojibake.repaired(text)).isEqualTo(text);
    }
}
