package app.mailmend.discovery.format;

import static app.mailmend.discovery.format.Documents.IMAP;
import static app.mailmend.discovery.format.Documents.SMTP;
import static app.mailmend.discovery.format.Documents.config;
import static app.mailmend.discovery.format.Documents.file;
import static app.mailmend.discovery.format.Documents.provider;
import static app.mailmend.discovery.format.Documents.readConfig;
import static app.mailmend.discovery.format.Documents.server;
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

class ClientConfigReaderTest {

    private static final PublishedSettings COMPLETE =
            settings(ClientConfigReader.read(file("autoconfig-complete.xml")));

    @Test
    void servers_are_read_in_the_providers_order() {
        assertThat(COMPLETE.servers())
                .containsExactly(
                        new PublishedServer(
                                ServerKind.IMAP,
                                "imap.birchmail.example",
                                993,
                                Encryption.IMPLICIT_TLS,
                                "%EMAILADDRESS%",
                                List.of(Authentication.OAUTH2, Authentication.PASSWORD)),
                        new PublishedServer(
                                ServerKind.POP3,
                                "pop.birchmail.example",
                                110,
                                Encryption.STARTTLS,
                                "%EMAILLOCALPART%",
                                List.of(Authentication.ENCRYPTED_PASSWORD)),
                        new PublishedServer(
                                ServerKind.SUBMISSION,
                                "smtp.birchmail.example",
                                465,
                                Encryption.IMPLICIT_TLS,
                                "%EMAILADDRESS%",
                                List.of(Authentication.OAUTH2, Authentication.PASSWORD)));
    }

    @Test
    void everything_else_that_is_of_use_is_read() {
        assertThat(COMPLETE.displayName()).isEqualTo("Birch Mail Services");
        assertThat(COMPLETE.shortName()).isEqualTo("Birch");
        assertThat(COMPLETE.domains()).containsExactly("birchmail.example", "birch.example");
        assertThat(COMPLETE.mxDomains()).containsExactly("mx.birchmail.example");
        assertThat(COMPLETE.instructions())
                .containsExactly(
                        "Switch on access by other programs first.",
                        "Schalten Sie zuerst den Zugriff anderer Programme ein.",
                        "Make a password for this program.");
        assertThat(COMPLETE.documentation())
                .containsExactly(
                        "https://birchmail.example/settings/access",
                        "https://birchmail.example/help/app-password",
                        "https://birchmail.example/help/imap");
        assertThat(COMPLETE.oauth())
                .containsExactly(
                        new PublishedOAuth(
                                "sign-in.birchmail.example",
                                "imap smtp offline_access",
                                "https://sign-in.birchmail.example/authorize",
                                "https://sign-in.birchmail.example/token"));
        assertThat(COMPLETE.exchange()).isTrue();
        assertThat(COMPLETE.redirect()).isEmpty();
        assertThat(COMPLETE.flaws()).containsExactly("outgoingServer: useGlobalPreferredServer");
    }

    @Test
    void the_draft_is_read_with_its_placeholders_and_its_ways_to_sign_in() {
        PublishedSettings draft = settings(ClientConfigReader.read(file("autoconfig-draft.xml")));

        assertThat(draft.exchange()).isFalse();
        assertThat(draft.servers())
                .containsExactly(
                        new PublishedServer(
                                ServerKind.IMAP,
                                "imap.%EMAILDOMAIN%",
                                10_993,
                                Encryption.IMPLICIT_TLS,
                                "%EMAILADDRESS",
                                List.of(
                                        Authentication.ENCRYPTED_PASSWORD,
                                        Authentication.CLIENT_CERTIFICATE,
                                        Authentication.KERBEROS,
                                        Authentication.NTLM,
                                        Authentication.OTHER)),
                        new PublishedServer(
                                ServerKind.SUBMISSION,
                                "smtp.alder.example",
                                587,
                                Encryption.STARTTLS,
                                "%EMAILLOCALPART%.%EMAILDOMAIN%",
                                List.of(
                                        Authentication.PASSWORD,
                                        Authentication.CLIENT_ADDRESS,
                                        Authentication.NONE)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', plain, PASSWORD",
        "'', Password-ClearText, PASSWORD",
        "'', secure, ENCRYPTED_PASSWORD",
        "'', oauth, OAUTH2",
        "'', OAUTH2, OAUTH2",
        "'', smtp-after-pop, NONE",
        "'', http-basic, PASSWORD",
        "http, Basic, PASSWORD",
        "http, Digest, ENCRYPTED_PASSWORD",
        "sasl, LOGIN, PASSWORD",
        "SASL, cram-md5, ENCRYPTED_PASSWORD",
        "sasl, SCRAM-SHA-1, ENCRYPTED_PASSWORD",
        "sasl, XOAUTH2, OAUTH2",
        "sasl, GSSAPI, KERBEROS",
        "sasl, EXTERNAL, CLIENT_CERTIFICATE",
        "sasl, ANONYMOUS, NONE",
        "sasl, secure, OTHER",
        "'', XOAUTH2, OTHER",
        "'', SASL OAUTHBEARER, OAUTH2",
        "'', '', OTHER",
    })
    void each_way_to_sign_in_is_known_by_all_its_names(
            String system, String written, Authentication expected) {
        assertThat(Authentication.of(system, written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "SSL, 465, IMPLICIT_TLS",
        "ssl, 587, IMPLICIT_TLS",
        "SSL/TLS, 993, IMPLICIT_TLS",
        "TLS, 993, IMPLICIT_TLS",
        "TLS, 587, STARTTLS",
        "TLS, 143, STARTTLS",
        "StartTLS, 2525, STARTTLS",
        "STARTTLS, 465, STARTTLS",
        "plain, 25, NONE",
        "PLAIN, 143, NONE",
    })
    void each_kind_of_connection_is_known_by_all_its_names(
            String written, String port, Encryption expected) {
        String imap = server("incomingServer", "IMAP", "imap.pine.example", port, written);

        assertThat(config(provider(imap)).servers())
                .extracting(PublishedServer::encryption)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"encrypted", "", "SSL STARTTLS", "TLSv1.2"})
    void a_kind_of_connection_that_is_not_known_leaves_only_its_server_out(String written) {
        String imap = server("incomingServer", "imap", "imap.pine.example", "993", written);

        PublishedSettings settings = config(provider(imap + SMTP));

        assertThat(settings.servers())
                .extracting(PublishedServer::kind)
                .containsExactly(ServerKind.SUBMISSION);
        assertThat(settings.flaws())
                .containsExactly(("incomingServer: socketType " + written).strip());
    }

    @ParameterizedTest
    @CsvSource({"1, true", "65535, true", "0, false", "65536, false", "-1, false", "99x, false"})
    void only_ports_that_exist_are_read(String port, boolean read) {
        String imap = server("incomingServer", "imap", "imap.pine.example", port, "SSL");

        PublishedSettings settings = config(provider(imap + SMTP));

        assertThat(settings.servers()).hasSize(read ? 2 : 1);
        assertThat(settings.flaws().contains("incomingServer: port " + port)).isNotEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "imap.pine.example, true",
        "imap.pine.example., true",
        "büro.example, true",
        "192.0.2.7, true",
        "mail.%emaildomain%, true",
        "%EMAILLOCALPART%.pine.example, false",
        "%EMAILADDRESS%, false",
        "https://imap.pine.example/, false",
        "imap.pine.example:993, false",
        "imap pine, false",
        "'', false",
        "..., false",
    })
    void only_hosts_that_can_be_asked_for_without_telling_who_asks_are_read(
            String host, boolean read) {
        String imap = server("incomingServer", "imap", host, "993", "SSL");

        PublishedSettings settings = config(provider(imap + SMTP));

        assertThat(settings.servers()).hasSize(read ? 2 : 1);
        assertThat(settings.flaws()).hasSize(read ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostname", "port", "socketType"})
    void a_server_that_lacks_something_is_left_out_alone(String missing) {
        String broken = IMAP.replaceFirst("<" + missing + ">.*?</" + missing + ">", "");

        PublishedSettings settings = config(provider(broken + SMTP + IMAP));

        assertThat(settings.servers())
                .extracting(PublishedServer::kind)
                .containsExactly(ServerKind.IMAP, ServerKind.SUBMISSION);
        assertThat(settings.flaws()).containsExactly("incomingServer: " + missing);
    }

    @Test
    void a_server_without_type_is_left_out_with_a_flaw_and_one_of_another_type_without() {
        String untyped = IMAP.replace(" type=\"imap\"", "");
        String jmap = server("incomingServer", "jmap", "<url>https://pine.example/</url>");
        String unknown = server("outgoingServer", "pigeon", "pine.example", "1", "SSL");

        PublishedSettings settings = config(provider(untyped + jmap + unknown + SMTP));

        assertThat(settings.servers()).hasSize(1);
        assertThat(settings.flaws()).containsExactly("incomingServer: type");
        assertThat(settings.exchange()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "TRUE, 0", "false, 1"})
    void a_section_that_means_any_server_at_hand_names_none(String any, int servers) {
        String section =
                SMTP.replace(
                        "<hostname>",
                        "<useGlobalPreferredServer>"
                                + any
                                + "</useGlobalPreferredServer><hostname>");

        assertThat(config(provider(section)).servers()).hasSize(servers);
    }

    @Test
    void of_several_providers_the_first_with_usable_servers_counts() {
        String useless = "<emailProvider id=\"a\"><displayName>A</displayName></emailProvider>";
        String good =
                "<emailProvider id=\"b\"><displayName>B</displayName>" + IMAP + "</emailProvider>";
        String later =
                "<emailProvider id=\"c\"><displayName>C</displayName>" + SMTP + "</emailProvider>";

        PublishedSettings settings =
                config("<clientConfig>" + useless + good + later + "</clientConfig>");

        assertThat(settings.displayName()).isEqualTo("B");
        assertThat(settings.servers())
                .extracting(PublishedServer::kind)
                .containsExactly(ServerKind.IMAP);
        assertThat(settings.flaws()).containsExactly("emailProvider: more than one");
    }

    @Test
    void servers_outside_of_a_provider_count_as_if_they_were_within() {
        assertThat(
                        config("<clientConfig version=\"9\">" + IMAP + SMTP + "</clientConfig>")
                                .servers())
                .hasSize(2);
    }

    @Test
    void a_provider_without_servers_is_read_all_the_same() {
        PublishedSettings settings = config(provider("<displayName>Pine</displayName>"));

        assertThat(settings.displayName()).isEqualTo("Pine");
        assertThat(settings.servers()).isEmpty();
    }

    @Test
    void namespaces_and_prefixes_make_no_difference() {
        String text =
                "<m:clientConfig xmlns:m=\"urn:any\"><m:emailProvider>%s</m:emailProvider></m:clientConfig>"
                        .formatted(IMAP.replace("<", "<m:").replace("<m:/", "</m:"));

        assertThat(config(text).servers()).hasSize(1);
        assertThat(config(text.replace(" xmlns:m=\"urn:any\"", "")).servers()).hasSize(1);
    }

    @Test
    void white_space_comments_and_character_data_make_no_difference() {
        String imap =
                server(
                        "incomingServer",
                        " imap ",
                        "\n imap.<!-- first -->pine<?any thing?>.example\n",
                        "<![CDATA[993]]>",
                        "&#83;SL");

        assertThat(config(provider(imap)).servers())
                .extracting(PublishedServer::host, PublishedServer::port)
                .containsExactly(tuple("imap.pine.example", 993));
    }

    @Test
    void texts_are_one_clean_line_of_bounded_length() {
        String hidden = "a\u202Eb\u200Bc\u0085 \n d";
        String instructions = "<instruction>" + hidden + "</instruction>";
        String longOne = "<instruction>" + "x".repeat(400) + "</instruction>";

        PublishedSettings settings =
                config(provider("<enable>" + instructions + longOne + "</enable>" + IMAP));

        assertThat(settings.instructions()).containsExactly("abc d", "x".repeat(300));
    }

    @Test
    void at_most_ten_instructions_and_pages_are_kept() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            many.append(
                    "<instruction url=\"https://pine.example/%1$d\">Step %1$d</instruction>"
                            .formatted(i));
        }

        PublishedSettings settings = config(provider(many + IMAP));

        assertThat(settings.instructions()).hasSize(10).endsWith("Step 9");
        assertThat(settings.documentation()).hasSize(10).endsWith("https://pine.example/9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://pine.example/",
                "http://a b",
                "https://pine\u202E.example/"
            })
    void a_page_that_is_no_web_page_is_left_out(String url) {
        PublishedSettings settings =
                config(provider("<documentation url=\"%s\"/>".formatted(url) + IMAP));

        assertThat(settings.documentation()).isEmpty();
        assertThat(settings.flaws()).containsExactly("documentation: " + url.replace("\u202E", ""));
    }

    @Test
    void a_domain_that_is_none_is_left_out() {
        String domains = "<domain>pine.example</domain><domain>not a domain</domain>";

        PublishedSettings settings = config(provider(domains + IMAP));

        assertThat(settings.domains()).containsExactly("pine.example");
        assertThat(settings.flaws()).containsExactly("domain: not a domain");
    }

    @Test
    void more_servers_than_are_looked_at_are_left_out() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            many.append(server("incomingServer", "imap", "i" + i + ".pine.example", "993", "SSL"));
        }

        PublishedSettings settings = config(provider(many.toString()));

        assertThat(settings.servers()).hasSize(PublishedSettings.MAX_SERVERS);
        assertThat(settings.flaws()).containsExactly("document: more than 16 servers");
    }

    @Test
    void a_password_is_never_kept() {
        String imap = IMAP.replace("<hostname>", "<password>hunter2</password><hostname>");

        Reading reading = readConfig(provider(imap));

        assertThat(settings(reading).servers()).hasSize(1);
        assertThat(reading.toString()).doesNotContain("hunter2");
    }

    @Test
    void a_document_with_another_root_is_another_document() {
        assertThat(readConfig("<rss><channel/></rss>"))
                .isEqualTo(new Reading.NotThat(Reading.Why.OTHER_DOCUMENT));
        assertThat(ClientConfigReader.read(file("autodiscover-hoster.xml")))
                .isEqualTo(new Reading.NotThat(Reading.Why.OTHER_DOCUMENT));
    }
}
