package app.mailmend.discovery.format;

import static app.mailmend.discovery.format.Documents.bytes;
import static app.mailmend.discovery.format.Documents.file;
import static app.mailmend.discovery.format.Documents.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.mailmend.discovery.format.PublishedSettings.PublishedOAuth;
import app.mailmend.settings.Encryption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaccReaderTest {

    /** The SHA-256 of the word in UTF-8, as any other program computes it. */
    private static final String WORD = "settings";

    private static final String DIGEST = "zeD7DewUAMVKD35+r6c2JMU+TaJYu9NLM4Cg3v66lcE=";

    private static PublishedSettings imapAt(String host) {
        return settings(
                PaccReader.read(
                        bytes("{\"protocols\":{\"imap\":{\"host\":\"%s\"}}}".formatted(host))));
    }

    @Test
    void servers_are_at_the_registered_ports_with_tls_from_the_first_byte() {
        PublishedSettings settings = settings(PaccReader.read(file("pacc-complete.json")));

        assertThat(settings.servers())
                .extracting(PublishedServer::kind, PublishedServer::host, PublishedServer::port)
                .containsExactly(
                        tuple(ServerKind.IMAP, "imap.maple.example", 993),
                        tuple(ServerKind.POP3, "pop.maple.example", 995),
                        tuple(ServerKind.SUBMISSION, "smtp.maple.example", 465));
        assertThat(settings.servers())
                .allSatisfy(server -> {
                    assertThat(server.encryption()).isEqualTo(Encryption.IMPLICIT_TLS);
                    assertThat(server.userName()).isEqualTo("%EMAILADDRESS%");
                    assertThat(server.authentications())
                            .containsExactly(Authentication.OAUTH2, Authentication.PASSWORD);
                });
    }

    @Test
    void everything_else_that_is_of_use_is_read() {
        PublishedSettings settings = settings(PaccReader.read(file("pacc-complete.json")));

        assertThat(settings.displayName()).isEqualTo("Maple Mail Limited");
        assertThat(settings.shortName()).isEqualTo("Maple");
        assertThat(settings.documentation()).containsExactly("https://help.maple.example/mail");
        assertThat(settings.oauth())
                .containsExactly(new PublishedOAuth("https://sign-in.maple.example", "", "", ""));
        assertThat(settings.flaws()).isEmpty();
    }

    @Test
    void the_newer_name_of_submission_is_read_too() {
        PublishedSettings settings = settings(PaccReader.read(file("pacc-submit.json")));

        assertThat(settings.servers())
                .extracting(PublishedServer::kind)
                .containsExactly(ServerKind.IMAP, ServerKind.SUBMISSION);
        assertThat(settings.servers().getLast().authentications())
                .containsExactly(Authentication.PASSWORD);
    }

    @Test
    void a_server_under_both_names_is_one_server_and_the_newer_name_comes_first() {
        String both =
                "{\"protocols\":{\"smtp\":{\"host\":\"%s\"},\"submit\":{\"host\":\"b.fir.example\"}}}";

        assertThat(settings(PaccReader.read(bytes(both.formatted("b.fir.example")))).servers())
                .hasSize(1);
        assertThat(settings(PaccReader.read(bytes(both.formatted("a.fir.example")))).servers())
                .extracting(PublishedServer::host)
                .containsExactly("b.fir.example", "a.fir.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "192.0.2.1",
                "2001:db8::1",
                "imap.fir.example:993",
                "https://imap.fir.example",
                "imap.%EMAILDOMAIN%",
                "imap fir.example",
            })
    void a_host_that_is_no_name_is_left_out(String host) {
        PublishedSettings settings = imapAt(host);

        assertThat(settings.servers()).isEmpty();
        assertThat(settings.flaws()).containsExactly(("imap: host " + host).strip());
    }

    @Test
    void a_host_that_is_a_name_is_read() {
        assertThat(imapAt("imap.fir.example").servers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0", "\"true\", 0", "1, 0", "null, 0"})
    void a_password_is_of_use_only_where_it_says_so(String value, int signIns) {
        String text =
                "{\"protocols\":{\"imap\":{\"host\":\"imap.fir.example\"}},\"authentication\":{\"password\":%s}}";

        assertThat(
                        settings(PaccReader.read(bytes(text.formatted(value))))
                                .servers()
                                .getFirst()
                                .authentications())
                .hasSize(signIns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"text\"", "{\"protocols\":[]}", "{\"servers\":{}}"})
    void json_without_protocols_is_another_document(String text) {
        assertThat(PaccReader.read(bytes(text)))
                .isEqualTo(new Reading.NotThat(Reading.Why.OTHER_DOCUMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=UAAC1; a=sha256; d=%s",
                "v=UAAC1;a=sha256;d=%s;",
                "  d = %s ; a = SHA256 ; v = UAAC1 ",
                "v=UAAC1; a=sha256; later=thing; d=%s",
            })
    void a_record_with_the_digest_vouches_however_it_is_written(String record) {
        assertThat(PaccReader.vouchedFor(bytes(WORD), List.of(record.formatted(DIGEST)))).isTrue();
        assertThat(PaccReader.vouchedFor(bytes(WORD + "\n"), List.of(record.formatted(DIGEST))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=UAAC2; a=sha256; d=%s",
                "v=UAAC1; a=sha1; d=%s",
                "v=UAAC1; d=%s",
                "a=sha256; d=%s",
                "v=UAAC1; a=sha256; d=%s; d=AAAA",
                "v=UAAC1; a=sha256; d=!%s",
                "v=UAAC1, a=sha256, d=%s",
                "%s",
            })
    void a_record_that_says_something_else_vouches_for_nothing(String record) {
        assertThat(PaccReader.vouchedFor(bytes(WORD), List.of(record.formatted(DIGEST)))).isFalse();
    }

    @Test
    void one_of_several_records_is_enough() {
        String record = "v=UAAC1; a=sha256; d=" + DIGEST;
        String older = "v=UAAC1; a=sha256; d=" + DIGEST.replace('a', 'b');

        assertThat(PaccReader.vouchedFor(bytes(WORD), List.of("v=spf1 -all", older, record)))
                .isTrue();
        assertThat(PaccReader.vouchedFor(bytes(WORD), List.of("v=spf1 -all", older))).isFalse();
        assertThat(PaccReader.vouchedFor(bytes(WORD), List.of())).isFalse();
        assertThat(PaccReader.vouchedFor(bytes(WORD), List.of(record + " ".repeat(2_000))))
                .isFalse();
    }
}
