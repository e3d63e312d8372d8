package app.mailmend.discovery.format;

import static app.mailmend.discovery.format.Documents.IMAP;
import static app.mailmend.discovery.format.Documents.SMTP;
import static app.mailmend.discovery.format.Documents.bytes;
import static app.mailmend.discovery.format.Documents.config;
import static app.mailmend.discovery.format.Documents.provider;
import static app.mailmend.discovery.format.Documents.readConfig;
import static app.mailmend.discovery.format.Documents.server;
import static app.mailmend.discovery.format.Documents.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.discovery.format.Reading.NotThat;
import app.mailmend.discovery.format.Reading.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that want to do harm, that are something else, or that arrived in pieces. */
class HostileDocumentsTest {

    private static final String CONFIG = provider(IMAP + SMTP);

    private static void refused(Reading reading, Why why) {
        assertThat(reading).isEqualTo(new NotThat(why));
    }

    private static byte[] declared(String encoding, Charset written) {
        return ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + CONFIG).getBytes(written);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    @Test
    void s86_a_billion_laughs_are_refused() {
        StringBuilder entities = new StringBuilder("<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append(
                    "<!ENTITY lol%d \"%s\">".formatted(i, ("&lol" + (i - 1) + ";").repeat(10)));
        }
        String laughs = "<!DOCTYPE clientConfig [" + entities + "]>";

        refused(
                readConfig(laughs + provider("<displayName>&lol9;</displayName>" + IMAP)),
                Why.DOCTYPE);
    }

    @Test
    void s86_a_file_of_this_computer_is_never_read(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "imap.stolen.example");
        String type = "<!DOCTYPE clientConfig [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String content = server("incomingServer", "imap", "&x;", "993", "SSL") + SMTP;

        refused(readConfig("<?xml version=\"1.0\"?>" + type + provider(content)), Why.DOCTYPE);
        Reading without = readConfig(provider(content));
        assertThat(without.toString()).doesNotContain("stolen");
        assertThat(settings(without).servers())
                .extracting(PublishedServer::kind)
                .containsExactly(ServerKind.SUBMISSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE clientConfig SYSTEM \"http://127.0.0.1:9/any.dtd\">",
                "<!DOCTYPE clientConfig PUBLIC \"any\" \"http://127.0.0.1:9/any.dtd\">",
                "<!doctype clientConfig>",
                "<!-- first --> <!DOCTYPE clientConfig>",
                "<?any thing?><!DOCTYPE clientConfig [<!ENTITY % p SYSTEM \"file:///\"> %p;]>",
                "<!DOCTYPE",
            })
    void s86_any_document_type_is_refused(String type) {
        refused(readConfig(type + CONFIG), Why.DOCTYPE);
        refused(AutodiscoverReader.readXml(bytes(type + "<Autodiscover/>")), Why.DOCTYPE);
    }

    @Test
    void s86_a_document_type_in_a_comment_is_a_comment() {
        assertThat(config("<!-- <!DOCTYPE clientConfig> -->" + CONFIG).servers()).hasSize(2);
    }

    @Test
    void s86_inclusions_are_unknown_elements(@TempDir Path directory) throws IOException {
        Path other = Files.writeString(directory.resolve("other.xml"), IMAP);
        String include =
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"%s\"/>"
                        .formatted(other.toUri());

        assertThat(config(provider(include + SMTP)).servers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"30, true", "31, false", "5000, false"})
    void s86_only_so_many_elements_may_be_within_each_other(int depth, boolean read) {
        String deep = "<a>".repeat(depth) + "</a>".repeat(depth);

        Reading reading = readConfig(provider(IMAP + deep));

        assertThat(reading instanceof Reading.Read).isEqualTo(read);
        if (!read) {
            refused(reading, Why.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @CsvSource({"1900, true", "2000, false", "60000, false"})
    void s86_only_so_many_elements_are_read(int elements, boolean read) {
        Reading reading = readConfig(provider(IMAP + "<a/>".repeat(elements)));

        assertThat(reading instanceof Reading.Read).isEqualTo(read);
        if (!read) {
            refused(reading, Why.TOO_LARGE);
        }
    }

    @Test
    void s86_a_hundred_thousand_elements_are_refused() {
        refused(readConfig(provider(IMAP + "<a/>".repeat(100_000))), Why.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"4096, true", "4097, false", "200000, false"})
    void s86_only_so_long_a_text_is_read(int length, boolean read) {
        String text = "x".repeat(length);

        for (String part :
                new String[] {
                    "<displayName>" + text + "</displayName>",
                    "<displayName><![CDATA[" + text + "]]></displayName>",
                    "<documentation url=\"" + text + "\"/>"
                }) {
            Reading reading = readConfig(provider(part + IMAP));
            assertThat(reading instanceof Reading.Read).isEqualTo(read);
            if (!read) {
                refused(reading, Why.TOO_LARGE);
            }
        }
    }

    @Test
    void s86_white_space_comments_and_instructions_of_any_length_do_no_harm() {
        String much = " \n".repeat(10_000);
        String text = much + "<!--" + much + "--><?any" + much + "?>" + much;

        assertThat(config(text + provider(much + IMAP + text)).servers()).hasSize(1);
    }

    @Test
    void s86_very_many_comments_do_no_harm() {
        assertThat(
                        config("<!---->".repeat(15_000) + provider(IMAP + "<!---->".repeat(15_000)))
                                .servers())
                .hasSize(1);
    }

    @Test
    void s86_a_document_that_is_too_long_is_refused_unread() {
        refused(readConfig(CONFIG + " ".repeat(Limits.MAX_BYTES)), Why.TOO_LARGE);
        refused(PaccReader.read(bytes("{} " + " ".repeat(Limits.MAX_BYTES))), Why.TOO_LARGE);
    }

    @Test
    void s86_very_many_attributes_are_refused() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 33; i++) {
            attributes.append(" a%d=\"\"".formatted(i));
        }

        refused(readConfig(provider("<a" + attributes + "/>" + IMAP)), Why.TOO_LARGE);
    }

    @Test
    void s86_what_is_still_packed_is_no_document() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes(CONFIG));
        }

        refused(ClientConfigReader.read(packed.toByteArray()), Why.OTHER_DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "utf-7", "UTF-32", "x-any", "EBCDIC-CP-US", ""})
    void s86_an_encoding_that_is_not_one_of_ours_is_refused(String encoding) {
        refused(
                ClientConfigReader.read(declared(encoding, StandardCharsets.US_ASCII)),
                Why.MALFORMED);
    }

    @Test
    void s86_utf_7_without_a_declaration_is_no_document() {
        refused(readConfig("+ADw-clientConfig+AD4-"), Why.OTHER_DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "utf-8",
                "US-ASCII",
                "ISO-8859-1",
                "iso-8859-15",
                "Windows-1252",
                "utf-16"
            })
    void encodings_of_ours_are_read(String encoding) {
        assertThat(
                        settings(
                                        ClientConfigReader.read(
                                                declared(encoding, StandardCharsets.US_ASCII)))
                                .servers())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, ISO-8859-1, München",
        "windows-1252, windows-1252, München €",
        "iso-8859-15, ISO-8859-15, München €",
        "UTF-8, UTF-8, München €",
        "UTF-16, UTF-16BE, München €",
        "UTF-16, UTF-16LE, München €",
    })
    void letters_are_those_of_the_encoding(String name, String written, String provider) {
        String text =
                "<?xml version=\"1.0\" encoding=\"%s\"?>".formatted(name)
                        + provider("<displayName>" + provider + "</displayName>" + IMAP);

        assertThat(
                        settings(ClientConfigReader.read(text.getBytes(Charset.forName(written))))
                                .displayName())
                .isEqualTo(provider);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void a_byte_order_mark_is_no_character(String encoding) {
        byte[] document = ("\uFEFF" + CONFIG).getBytes(Charset.forName(encoding));

        assertThat(settings(ClientConfigReader.read(document)).servers()).hasSize(2);
    }

    @Test
    void bytes_that_are_no_characters_spoil_only_where_they_stand() {
        byte[] broken = {(byte) 0xC3, (byte) 0x28, (byte) 0xFF};
        byte[] inName =
                joined(
                        joined(bytes("<clientConfig><displayName>A"), broken),
                        bytes("</displayName>" + IMAP + "</clientConfig>"));
        byte[] inHost =
                joined(
                        joined(
                                bytes(
                                        "<clientConfig><incomingServer type=\"imap\"><port>993"
                                                + "</port><socketType>SSL</socketType><hostname>im"),
                                broken),
                        bytes(
                                "ap.pine.example</hostname></incomingServer>"
                                        + SMTP
                                        + "</clientConfig>"));

        assertThat(settings(ClientConfigReader.read(inName)).servers()).hasSize(1);
        assertThat(settings(ClientConfigReader.read(inName)).flaws())
                .containsExactly("document: broken characters");
        assertThat(settings(ClientConfigReader.read(inHost)).servers())
                .extracting(PublishedServer::kind)
                .containsExactly(ServerKind.SUBMISSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>Sign in</title>",
                "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html/>",
                "<html><body>Not found</body></html>",
                "<HTML>",
                "<!-- made by hand -->\n<html lang=\"en\">",
                "<head><meta http-equiv=\"refresh\"></head>",
                "<script>location='/'</script>",
                "<h1>It works!</h1>",
                "Not found <br> <a href=\"/\">Back</a>",
                "\n\n  <html xmlns=\"http://www.w3.org/1999/xhtml\">",
            })
    void a_page_is_known_as_one(String page) {
        refused(readConfig(page), Why.WEB_PAGE);
        refused(AutodiscoverReader.readXml(bytes(page)), Why.WEB_PAGE);
        refused(AutodiscoverReader.readJson(bytes(page)), Why.WEB_PAGE);
        refused(PaccReader.read(bytes(page)), Why.WEB_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not found", "{\"status\": 404}", "\0\0\0", "clientConfig"})
    void what_is_no_markup_at_all_is_another_document(String text) {
        refused(readConfig(text), Why.OTHER_DOCUMENT);
    }

    @Test
    void a_page_within_a_document_is_a_part_to_read_past() {
        assertThat(config(provider(IMAP + "<html><body/></html>")).servers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\uFEFF", "\uFEFF \n"})
    void nothing_is_empty(String nothing) {
        refused(readConfig(nothing), Why.EMPTY);
        refused(AutodiscoverReader.readJson(bytes(nothing)), Why.EMPTY);
        refused(PaccReader.read(bytes(nothing)), Why.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "  \r\n", "<!-- by hand -->\n", "\uFEFF\n"})
    void what_stands_before_the_declaration_does_no_harm(String before) {
        assertThat(config(before + "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + CONFIG).servers())
                .hasSize(2);
    }

    @Test
    void what_was_there_before_a_document_broke_off_is_used() {
        String cut = CONFIG.substring(0, CONFIG.indexOf("</outgoingServer>"));

        PublishedSettings settings = config(cut);

        assertThat(settings.servers())
                .extracting(PublishedServer::kind)
                .containsExactly(ServerKind.IMAP);
        assertThat(settings.flaws()).containsExactly("document: broken off");
    }

    @Test
    void what_stands_behind_a_document_does_no_harm() {
        PublishedSettings settings = config(CONFIG + "<script>track()</script>");

        assertThat(settings.servers()).hasSize(2);
        assertThat(settings.flaws()).containsExactly("document: broken off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<clientConfig",
                "<clientConfig>",
                "<clientConfig><emailProvider><displayName>Pine",
                "<!-- never ends",
                "<?xml version=\"1.0\"",
                "<clientConfig><emailProvider></clientConfig>",
                "<clientConfig><displayName>This & that</displayName></clientConfig>",
            })
    void a_document_that_broke_off_before_it_said_anything_is_malformed(String text) {
        refused(readConfig(text), Why.MALFORMED);
    }

    @Test
    void names_of_characters_that_only_web_pages_know_do_no_harm() {
        PublishedSettings settings =
                config(provider("<displayName>Pine&nbsp;Mail</displayName>" + IMAP));

        assertThat(settings.servers()).hasSize(1);
        assertThat(settings.displayName()).isEqualTo("Pine" + PlainText.UNREADABLE + "Mail");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"protocols\": {}, \"protocols\": {}} | MALFORMED",
                "{\"protocols\": NaN} | MALFORMED",
                "{/* any */ \"protocols\": {}} | MALFORMED",
                "{'protocols': {}} | MALFORMED",
                "{\"protocols\": {},} | MALFORMED",
                "{\"protocols\": {}} {} | MALFORMED",
                "{\"protocols\": {} | MALFORMED",
                "<clientConfig/> | OTHER_DOCUMENT",
                "null | OTHER_DOCUMENT",
            })
    void s86_json_is_read_strictly(String text, Why why) {
        refused(PaccReader.read(bytes(text)), why);
    }

    @Test
    void s86_json_has_limits_too() {
        refused(PaccReader.read(bytes("[".repeat(40) + "]".repeat(40))), Why.TOO_LARGE);
        refused(PaccReader.read(bytes("[".repeat(100_000))), Why.TOO_LARGE);
        refused(PaccReader.read(bytes("{\"a\":\"" + "x".repeat(5_000) + "\"}")), Why.TOO_LARGE);
        refused(PaccReader.read(bytes("{\"" + "x".repeat(300) + "\":1}")), Why.TOO_LARGE);
        refused(PaccReader.read(bytes("{\"a\":" + "9".repeat(40) + "}")), Why.TOO_LARGE);
        refused(PaccReader.read(bytes("{\"a\":[" + "1,".repeat(5_000) + "1]}")), Why.TOO_LARGE);
    }
}
