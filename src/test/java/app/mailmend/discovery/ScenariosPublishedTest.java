package app.mailmend.discovery;

import static app.mailmend.testing.internet.Documents.autoconfig;
import static app.mailmend.testing.internet.Documents.autoconfigUri;
import static app.mailmend.testing.internet.Documents.clientConfig;
import static app.mailmend.testing.internet.Documents.html;
import static app.mailmend.testing.internet.Documents.incoming;
import static app.mailmend.testing.internet.Documents.outgoing;
import static app.mailmend.testing.internet.Documents.wellKnown;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.internet.Internet;
import app.mailmend.testing.internet.WholeSearch;
import org.junit.jupiter.api.Test;

/** Scenarios 5 to 8, 11 and 13: what a domain publishes about its mail, and what of it is used. */
class ScenariosPublishedTest {

    private static final String DOMAIN = "firm.example";
    private static final String ALICE = "alice@" + DOMAIN;
    private static final String GOOGLE = "smtp.gmail.com:465 (tls)";
    private static final String OWN = "mail.firm.example:465 (tls)";
    private static final Trust CONFIRM = Trust.CONFIRM;

    private final Internet net = Internet.still().host(DOMAIN);

    private Told detect() {
        return new Told(WholeSearch.in(net).detect(ALICE));
    }

    private void ownFile() {
        net.page(
                        autoconfigUri(DOMAIN),
                        autoconfig(DOMAIN, "mail.firm.example", "mail.firm.example"))
                .mailServer("mail.firm.example");
    }

    @Test
    void c05_a_file_over_http_is_not_even_asked_for_unless_somebody_wants_such_sources() {
        net.mx(DOMAIN, "mx.firm.example")
                .withoutHttps("autoconfig.firm.example", DOMAIN)
                .page(
                        autoconfigUri(DOMAIN).replace("https:", "http:"),
                        autoconfig(DOMAIN, "out.firm.example", "in.firm.example"));

        assertThat(detect().sending()).isEmpty();
        assertThat(net.pages().addresses()).noneMatch(uri -> uri.startsWith("http:"));

        Told told = new Told(WholeSearch.in(net).acceptingUnsafe().detect(ALICE));
        assertThat(told.sending()).isEqualTo("out.firm.example:465 (tls)");
        assertThat(told.trust()).isEqualTo(Trust.UNSAFE);
        assertThat(net.pages().told()).noneMatch(text -> text.contains("alice"));
    }

    @Test
    void c05_a_file_behind_a_wrong_certificate_is_not_read() {
        ownFile();
        net.mx(DOMAIN, "mx.firm.example").wrongCertificate("autoconfig.firm.example");
        Told told = detect();

        assertThat(told.step(SourceName.AUTOCONFIG)).isEqualTo("failed certificate");
        assertThat(told.run().outgoing())
                .as("the servers answer under their usual names all the same")
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.sources()).containsOnly(SourceName.SURVEY);
                    assertThat(one.trust()).isEqualTo(CONFIRM);
                });
    }

    @Test
    void c06_a_web_page_with_status_200_is_no_answer() {
        net.wildcard(DOMAIN, html("Welcome"))
                .mx(DOMAIN, "mail.firm.example")
                .mailServer("mail.firm.example");
        Told told = detect();

        assertThat(told.step(SourceName.AUTOCONFIG)).isEqualTo("nothing web-page");
        assertThat(told.step(SourceName.WELL_KNOWN)).isEqualTo("nothing web-page");
        assertThat(told.notes()).contains("wildcard-dns").doesNotContain("login-page");
        assertThat(told.sending()).isEqualTo(OWN);
        assertThat(told.trust()).isEqualTo(CONFIRM);
    }

    @Test
    void c06_settings_are_read_whatever_kind_of_page_the_server_calls_them() {
        net.mx(DOMAIN, "mail.firm.example")
                .page(
                        autoconfigUri(DOMAIN),
                        200,
                        "text/html",
                        autoconfig(DOMAIN, "mail.firm.example", "mail.firm.example"));

        assertThat(detect().step(SourceName.AUTOCONFIG)).isEqualTo("found none");
    }

    @Test
    void c07_a_server_in_trouble_is_told_from_one_that_publishes_nothing() {
        net.mx(DOMAIN, "mail.firm.example")
                .mailServer("mail.firm.example")
                .page(autoconfigUri(DOMAIN), 503, "text/html", html("Try again later"))
                .page(wellKnown(DOMAIN), 404, "text/html", html("Not found"));
        Told told = detect();

        assertThat(told.step(SourceName.AUTOCONFIG)).isEqualTo("failed server-error");
        assertThat(told.step(SourceName.WELL_KNOWN)).isEqualTo("nothing not-listed");
        assertThat(told.sending()).isEqualTo(OWN);
        assertThat(told.trust()).as("what was guessed instead is no secret").isEqualTo(CONFIRM);
    }

    @Test
    void c08_a_public_entry_that_names_another_provider_than_the_mail_goes_to_is_not_followed() {
        net.page(
                Internet.DATABASE + DOMAIN,
                autoconfig(DOMAIN, "smtp.former-host.example", "imap.former-host.example"));
        net.mx(DOMAIN, "aspmx.l.google.com");
        Told told = detect();

        assertThat(told.sending()).isEqualTo(GOOGLE);
        assertThat(told.allSending()).as("still there to choose").hasSizeGreaterThan(1);
    }

    @Test
    void c08_a_public_entry_that_nothing_speaks_against_is() {
        net.page(
                Internet.DATABASE + DOMAIN,
                autoconfig(DOMAIN, "smtp.firm.example", "imap.firm.example"));
        net.mx(DOMAIN, "mx.firm.example");

        assertThat(detect().sending()).isEqualTo("smtp.firm.example:465 (tls)");
    }

    @Test
    void c11_a_file_that_leaves_sending_to_whatever_is_there_names_no_server_for_sending() {
        String anyServer =
                outgoing("smtp.firm.example", 465, "SSL")
                        .replace(
                                "</outgoingServer>",
                                "<useGlobalPreferredServer>true</useGlobalPreferredServer>"
                                        + "</outgoingServer>");
        net.mx(DOMAIN, "mx.firm.example")
                .page(
                        autoconfigUri(DOMAIN),
                        clientConfig(DOMAIN, incoming("mail.firm.example", 993, "SSL") + anyServer))
                .mailServer("mail.firm.example");
        Told told = detect();

        assertThat(told.fetching()).isEqualTo("mail.firm.example:993 (tls)");
        assertThat(told.run().outgoing())
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.settings().host().value()).endsWith("firm.example"));
    }

    @Test
    void c13_plaintext_is_left_out_though_it_comes_first() {
        net.mx(DOMAIN, "mx.firm.example")
                .page(
                        autoconfigUri(DOMAIN),
                        clientConfig(
                                DOMAIN,
                                incoming("mail.firm.example", 143, "plain")
                                        + incoming("mail.firm.example", 993, "SSL")
                                        + outgoing("mail.firm.example", 25, "plain")
                                        + outgoing("mail.firm.example", 465, "SSL")));
        Told told = detect();

        assertThat(told.sending()).isEqualTo(OWN);
        assertThat(told.fetching()).isEqualTo("mail.firm.example:993 (tls)");
        assertThat(told.run().outgoing())
                .noneMatch(one -> one.settings().encryption() == Encryption.NONE);
    }

    @Test
    void c13_a_file_with_nothing_else_gives_nothing() {
        net.mx(DOMAIN, "mx.firm.example")
                .page(
                        autoconfigUri(DOMAIN),
                        clientConfig(
                                DOMAIN,
                                incoming("mail.firm.example", 143, "plain")
                                        + outgoing("mail.firm.example", 25, "plain")));
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(told.step(SourceName.AUTOCONFIG)).isEqualTo("nothing nothing-usable");
        assertThat(told.run().steps()).extracting(Step::source).contains(SourceName.SURVEY);
    }
}
