package app.mailmend.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.settings.WrittenServer.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers as people write them. */
class WrittenServerTest {

    @ParameterizedTest
    @CsvSource({
        "smtp.example.org, smtp.example.org, 0, SERVER",
        "' SMTP.example.org. ', smtp.example.org, 0, SERVER",
        "'\u00A0smtp.example.org\u200B,', smtp.example.org, 0, SERVER",
        "<smtp.example.org>, smtp.example.org, 0, SERVER",
        "mail.example.org:465, mail.example.org, 465, SERVER",
        "mail.example.org.:465, mail.example.org, 465, SERVER",
        "192.0.2.25:587, 192.0.2.25, 587, SERVER",
        "[2001:db8::25]:587, 2001:db8::25, 587, SERVER",
        "smtp://mail.example.org:587, mail.example.org, 587, MAIL_LINK",
        "smtp://mail.example.org, mail.example.org, 0, MAIL_LINK",
        "SMTPS://mail.example.org/, mail.example.org, 465, MAIL_LINK",
        "submission://mail.example.org, mail.example.org, 587, MAIL_LINK",
        "submissions://mail.example.org:2465, mail.example.org, 2465, MAIL_LINK",
        "https://mail.example.org/webmail, mail.example.org, 0, WEB_ADDRESS",
        "https://mail.example.org:8443/?a=b#c, mail.example.org, 0, WEB_ADDRESS",
        "mail.example.org/webmail, mail.example.org, 0, WEB_ADDRESS",
        "http://b\u00FCcher.example, xn--bcher-kva.example, 0, WEB_ADDRESS"
    })
    void the_server_is_found_in_what_stands_around_it(
            String text, String host, int port, Kind kind) {
        assertThat(WrittenServer.read(text))
                .contains(
                        new WrittenServer(
                                new HostName(host), port == 0 ? List.of() : List.of(port), kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anna@example.org",
                "smtp://anna@example.org",
                "ftp://example.org",
                "imap://example.org",
                "mail.example.org:99999",
                "mail.example.org:",
                "mail.example.org:0",
                "mail example.org",
                "mail\u202E.example.org",
                "2001:db8::25",
                "://",
                "https://",
                "https:///path"
            })
    void what_is_no_server_is_none(String text) {
        assertThat(WrittenServer.read(text)).isEmpty();
    }

    @Test
    void long_texts_are_not_read() {
        assertThat(WrittenServer.read("a".repeat(1_000_000))).isEmpty();
        assertThat(WrittenServer.read(" ".repeat(1900) + "smtp.example.org")).isPresent();
    }
}
