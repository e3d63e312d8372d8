package app.mailmend.discovery.format;

import static app.mailmend.discovery.format.Documents.bytes;
import static app.mailmend.discovery.format.Documents.file;
import static app.mailmend.discovery.format.Documents.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.settings.Encryption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutodiscoverReaderTest {

    private static PublishedSettings xml(String account) {
        return settings(
                AutodiscoverReader.readXml(
                        bytes(
                                "<Autodiscover><Response><Account>%s</Account></Response></Autodiscover>"
                                        .formatted(account))));
    }

    private static PublishedServer server(String type, String content) {
        List<PublishedServer> servers =
                xml("<Protocol><Type>%s</Type><Server>mail.fir.example</Server>%s</Protocol>"
                                .formatted(type, content))
                        .servers();
        assertThat(servers).hasSize(1);
        return servers.getFirst();
    }

    private static Reading json(String text) {
        return AutodiscoverReader.readJson(bytes(text));
    }

    @Test
    void servers_of_a_hoster_are_read() {
        PublishedSettings settings =
                settings(AutodiscoverReader.readXml(file("autodiscover-hoster.xml")));

        assertThat(settings.servers())
                .containsExactly(
                        new PublishedServer(
                                ServerKind.IMAP,
                                "imap.elm.example",
                                993,
                                Encryption.IMPLICIT_TLS,
                                "someone@elm.example",
                                List.of(Authentication.PASSWORD)),
                        new PublishedServer(
                                ServerKind.POP3,
                                "pop.elm.example",
                                110,
                                Encryption.STARTTLS,
                                "ELM\\someone",
                                List.of(Authentication.NTLM)),
                        new PublishedServer(
                                ServerKind.SUBMISSION,
                                "smtp.elm.example",
                                465,
                                Encryption.IMPLICIT_TLS,
                                "someone@elm.example",
                                List.of(Authentication.PASSWORD)));
        assertThat(settings.exchange()).isFalse();
        assertThat(settings.redirect()).isEmpty();
        assertThat(settings.flaws()).isEmpty();
    }

    @Test
    void exchange_is_noticed_and_not_read() {
        PublishedSettings settings =
                settings(AutodiscoverReader.readXml(file("autodiscover-exchange.xml")));

        assertThat(settings.exchange()).isTrue();
        assertThat(settings.servers()).isEmpty();
        assertThat(settings.flaws()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCH", "EXPR", "EXHTTP", "WEB", "exch"})
    void each_protocol_of_exchange_is_noticed(String type) {
        assertThat(xml("<Protocol><Type>" + type + "</Type></Protocol>").exchange()).isTrue();
    }

    @Test
    void calendars_are_no_sign_of_exchange() {
        assertThat(xml("<Protocol><Type>CalDAV</Type></Protocol>").exchange()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "143, on, '', STARTTLS",
        "110, ON, '', STARTTLS",
        "25, on, '', STARTTLS",
        "587, on, '', STARTTLS",
        "465, on, '', IMPLICIT_TLS",
        "2465, on, '', IMPLICIT_TLS",
        "993, '', '', IMPLICIT_TLS",
        "587, '', '', STARTTLS",
        "993, off, '', NONE",
        "993, off, SSL, IMPLICIT_TLS",
        "587, off, TLS, STARTTLS",
        "2587, off, tls, STARTTLS",
        "993, off, TLS, IMPLICIT_TLS",
        "587, off, Auto, STARTTLS",
        "995, off, Auto, IMPLICIT_TLS",
        "995, on, None, NONE",
    })
    void encryption_overrides_ssl_and_the_port_tells_the_kind(
            String port, String ssl, String encryption, Encryption expected) {
        String content =
                "<Port>%s</Port>".formatted(port)
                        + (ssl.isEmpty() ? "" : "<SSL>%s</SSL>".formatted(ssl))
                        + (encryption.isEmpty()
                                ? ""
                                : "<Encryption>%s</Encryption>".formatted(encryption));

        assertThat(server("IMAP", content).encryption()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "IMAP, SSL, 993",
        "IMAP, TLS, 143",
        "POP3, SSL, 995",
        "POP3, None, 110",
        "SMTP, Auto, 465",
        "SMTP, TLS, 587",
    })
    void a_server_without_port_is_at_the_usual_one(String type, String encryption, int port) {
        assertThat(server(type, "<Encryption>" + encryption + "</Encryption>").port())
                .isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Port>0</Port>",
                "<Port>none</Port>",
                "<Encryption>Some</Encryption>",
            })
    void a_server_that_says_something_impossible_is_left_out_alone(String content) {
        PublishedSettings settings =
                xml(
                        "<Protocol><Type>IMAP</Type><Server>imap.fir.example</Server>"
                                + content
                                + "</Protocol><Protocol><Type>SMTP</Type><Server>smtp.fir.example"
                                + "</Server></Protocol><Protocol><Type>POP3</Type></Protocol>");

        assertThat(settings.servers())
                .extracting(PublishedServer::kind)
                .containsExactly(ServerKind.SUBMISSION);
        assertThat(settings.flaws()).hasSize(2).endsWith("Protocol: Server");
    }

    @Test
    void ways_to_sign_in_follow_the_switches() {
        assertThat(
                        server("SMTP", "<AuthRequired>off</AuthRequired><SPA>on</SPA>")
                                .authentications())
                .containsExactly(Authentication.NONE);
        assertThat(server("SMTP", "<SPA>on</SPA>").authentications())
                .containsExactly(Authentication.NTLM);
        assertThat(server("SMTP", "<SPA>off</SPA>").authentications())
                .containsExactly(Authentication.PASSWORD);
        assertThat(server("SMTP", "").authentications()).isEmpty();
    }

    @Test
    void sending_signs_in_as_fetching_does_only_where_it_says_so() {
        String imap =
                "<Protocol><Type>IMAP</Type><Server>imap.fir.example</Server>"
                        + "<LoginName>box7</LoginName></Protocol>";
        String smtp = "<Protocol><Type>SMTP</Type><Server>smtp.fir.example</Server>%s</Protocol>";

        assertThat(xml(imap + smtp.formatted("<UsePOPAuth>on</UsePOPAuth>")).servers())
                .extracting(PublishedServer::userName)
                .containsExactly("box7", "box7");
        assertThat(xml(imap + smtp.formatted("<UsePOPAuth>off</UsePOPAuth>")).servers())
                .extracting(PublishedServer::userName)
                .containsExactly("box7", "");
        assertThat(
                        xml(imap
                                        + smtp.formatted(
                                                "<UsePOPAuth>on</UsePOPAuth><LoginName>out7</LoginName>"))
                                .servers())
                .extracting(PublishedServer::userName)
                .containsExactly("box7", "out7");
    }

    @ParameterizedTest
    @CsvSource({
        "someone, FIR, FIR\\someone",
        "someone@fir.example, FIR, someone@fir.example",
        "OAK\\someone, FIR, OAK\\someone",
        "someone, '', someone",
    })
    void a_domain_is_put_before_the_name_where_one_is_required(
            String name, String domain, String expected) {
        String content =
                "<LoginName>%s</LoginName><DomainName>%s</DomainName>".formatted(name, domain);

        assertThat(server("POP3", content + "<DomainRequired>on</DomainRequired>").userName())
                .isEqualTo(expected);
        assertThat(server("POP3", content).userName()).isEqualTo(name);
    }

    @Test
    void redirections_are_followed_by_whoever_asked() {
        assertThat(
                        settings(AutodiscoverReader.readXml(file("autodiscover-redirect-url.xml")))
                                .redirect())
                .isEqualTo("https://autodiscover.oak.example/autodiscover/autodiscover.xml");
        assertThat(
                        settings(
                                        AutodiscoverReader.readXml(
                                                file("autodiscover-redirect-address.xml")))
                                .redirect())
                .isEqualTo("someone@oak.example");
    }

    @ParameterizedTest
    @CsvSource({
        "redirectUrl, RedirectUrl, http://autodiscover.oak.example/",
        "redirectUrl, RedirectUrl, file:///etc/passwd",
        "redirectUrl, RedirectUrl, someone@oak.example",
        "redirectUrl, RedirectAddr, https://autodiscover.oak.example/",
        "redirectAddr, RedirectAddr, oak.example",
        "redirectAddr, RedirectAddr, someone@localhost",
        "settings, RedirectUrl, https://autodiscover.oak.example/",
    })
    void a_redirection_to_anything_else_is_none(String action, String element, String to) {
        assertThat(
                        xml("<Action>%1$s</Action><%2$s>%3$s</%2$s>".formatted(action, element, to))
                                .redirect())
                .isEmpty();
    }

    @Test
    void an_error_is_a_flaw() {
        PublishedSettings settings =
                settings(AutodiscoverReader.readXml(file("autodiscover-error.xml")));

        assertThat(settings.flaws()).containsExactly("Error: 600 Invalid Request");
        assertThat(settings.servers()).isEmpty();
        assertThat(settings.exchange()).isFalse();
    }

    @Test
    void a_document_with_another_root_is_another_document() {
        assertThat(AutodiscoverReader.readXml(file("autoconfig-complete.xml")))
                .isEqualTo(new Reading.NotThat(Reading.Why.OTHER_DOCUMENT));
    }

    @Test
    void version_2_says_where_to_ask() {
        PublishedSettings settings =
                settings(AutodiscoverReader.readJson(file("autodiscover-v2.json")));

        assertThat(settings.redirect())
                .isEqualTo("https://outlook.office365.com/autodiscover/autodiscover.xml");
        assertThat(settings.exchange()).isTrue();
    }

    @Test
    void version_2_says_why_not() {
        PublishedSettings settings =
                settings(AutodiscoverReader.readJson(file("autodiscover-v2-error.json")));

        assertThat(settings.flaws())
                .containsExactly(
                        "Error: ProtocolNotSupported The given protocol value is not supported.");
        assertThat(settings.exchange()).isFalse();
        assertThat(settings.redirect()).isEmpty();
    }

    @Test
    void version_2_with_an_address_that_is_not_secure_leads_nowhere() {
        PublishedSettings settings =
                settings(json("{\"Protocol\":\"AutodiscoverV1\",\"Url\":\"http://oak.example/\"}"));

        assertThat(settings.redirect()).isEmpty();
        assertThat(settings.flaws()).containsExactly("redirect: http://oak.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Url\":\"https://oak.example/\"}",
                "[]",
                "7",
                "{\"Protocol\":1,\"Url\":2}"
            })
    void other_json_is_another_document(String text) {
        assertThat(json(text)).isEqualTo(new Reading.NotThat(Reading.Why.OTHER_DOCUMENT));
    }
}
