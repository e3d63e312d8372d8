package app.mailmend.discovery;

import static app.mailmend.testing.internet.Documents.autoconfig;
import static app.mailmend.testing.internet.Documents.autoconfigUri;
import static app.mailmend.testing.internet.Documents.clientConfig;
import static app.mailmend.testing.internet.Documents.html;
import static app.mailmend.testing.internet.Documents.incoming;
import static app.mailmend.testing.internet.Documents.outgoing;
import static app.mailmend.testing.internet.Documents.wellKnown;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.net.Web;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.internet.Internet;
import app.mailmend.testing.internet.WholeSearch;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cases S83 to S90 on the whole search: what strangers may write into names, pages and files, and
 * what must not come of it.
 */
class HostileSearchTest {

    private static final String DOMAIN = "firm.example";
    private static final String ALICE = "alice@" + DOMAIN;
    private static final String FILE = autoconfigUri(DOMAIN);

    private final Internet net = Internet.still().host(DOMAIN);

    private Told detect() {
        return detect(ALICE);
    }

    private Told detect(String address) {
        return new Told(WholeSearch.in(net).detect(address));
    }

    private Told detectTellingTheAddress() {
        return new Told(WholeSearch.in(net).tellingTheAddress().detect(ALICE));
    }

    private void ownFile() {
        net.mx(DOMAIN, "mx.firm.example")
                .page(FILE, autoconfig(DOMAIN, "smtp.firm.example", "imap.firm.example"));
    }

    @Test
    void s83_below_a_wildcard_nobody_is_told_the_address_and_no_name_is_taken_for_a_server() {
        net.wildcard(DOMAIN, html("Welcome"))
                .mx(DOMAIN, "mx.elsewhere.example")
                .mailServer("smtp.firm.example");
        Told told = detectTellingTheAddress();

        assertThat(told.notes()).contains("wildcard-dns");
        assertThat(told.trust()).isNotEqualTo(Trust.TRUSTED);
        assertThat(net.pages().told()).noneMatch(text -> text.contains("alice"));
    }

    @Test
    void s83_where_names_were_made_on_purpose_the_address_may_be_told_to_who_wants_it() {
        ownFile();
        Told told = detectTellingTheAddress();

        assertThat(told.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(net.pages().addresses())
                .filteredOn(uri -> uri.contains("alice"))
                .singleElement()
                .asString()
                .startsWith(FILE + "?emailaddress=");
    }

    @Test
    void s83_behind_a_login_page_that_is_said_and_nothing_is_believed() {
        net.captivePortal(html("Welcome to our hotel"));
        Told told = detectTellingTheAddress();

        assertThat(told.notes()).contains("login-page").doesNotContain("unknown-provider");
        assertThat(told.sending()).isEmpty();
        assertThat(told.fetching()).isEmpty();
        assertThat(net.pages().told()).noneMatch(text -> text.contains("alice"));
    }

    @Test
    void s83_a_login_page_keeps_nobody_from_what_this_computer_knows() {
        net.captivePortal(html("Welcome to our hotel"));
        Told told = detect("alice@gmail.com");

        assertThat(told.sending()).isEqualTo("smtp.gmail.com:465 (tls)");
        assertThat(told.notes()).doesNotContain("login-page");
    }

    @Test
    void a_mistyped_domain_that_publishes_settings_gets_no_secret_unasked() {
        net.mx("outlok.com", "mail.outlok.com")
                .page(
                        autoconfigUri("outlok.com"),
                        autoconfig("outlok.com", "mail.outlok.com", "mail.outlok.com"));
        Told told = detect("alice@outlok.com");

        assertThat(told.note("typo")).isEqualTo("alice@outlook.com");
        assertThat(told.trust()).isEqualTo(Trust.CONFIRM);
        assertThat(told.run().incoming()).allMatch(one -> one.trust() == Trust.CONFIRM);
    }

    @Test
    void s84_of_a_thousand_exchangers_the_first_is_asked_about() {
        IntStream.range(0, 1000).forEach(i -> net.mx(DOMAIN, "mx.flood-" + i + ".example"));
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(net.pages().addresses())
                .filteredOn(uri -> uri.contains("flood"))
                .isNotEmpty()
                .allMatch(uri -> uri.contains("flood-0."));
        assertThat(net.names().asked()).hasSizeLessThan(100);
    }

    @Test
    void s84_names_that_lead_in_a_circle_lead_nowhere() {
        net.mx(DOMAIN, "mx.firm.example")
                .alias("autoconfig.firm.example", "autodiscover.firm.example")
                .alias("autodiscover.firm.example", "autoconfig.firm.example");

        assertThat(detect().sending()).isEmpty();
    }

    @Test
    void s85_a_service_that_is_not_offered_and_a_port_that_is_none_name_no_server() {
        net.mx(DOMAIN, "mx.firm.example")
                .srv("_submissions._tcp." + DOMAIN, 0, "")
                .srv("_submission._tcp." + DOMAIN, 0, "out.firm.example")
                .srv("_imaps._tcp." + DOMAIN, 993, "imap.firm.example");
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(told.fetching()).isEqualTo("imap.firm.example:993 (tls)");
    }

    @Test
    void s85_a_record_that_leads_elsewhere_is_confirmed_by_the_person() {
        net.mx(DOMAIN, "mx.firm.example")
                .srv("_submissions._tcp." + DOMAIN, 465, "smtp.stranger.example");

        assertThat(detect().trust()).isEqualTo(Trust.CONFIRM);
    }

    @Test
    void s85_a_record_that_signatures_prove_is_not() {
        net.signed()
                .mx(DOMAIN, "mx.firm.example")
                .srv("_submissions._tcp." + DOMAIN, 465, "smtp.stranger.example");

        assertThat(detect().trust()).isEqualTo(Trust.TRUSTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE clientConfig [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE clientConfig SYSTEM \"https://stranger.example/x.dtd\">"
            })
    void s86_a_file_with_a_document_type_is_not_read(String type) {
        net.mx(DOMAIN, "mx.firm.example")
                .page(
                        FILE,
                        autoconfig(DOMAIN, "smtp.firm.example", "imap.firm.example")
                                .replace("<clientConfig", type + "<clientConfig"));
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(told.step(SourceName.AUTOCONFIG)).isEqualTo("failed malformed");
        assertThat(net.pages().addresses()).noneMatch(uri -> uri.contains("stranger"));
    }

    @Test
    void s86_a_file_that_is_too_large_is_not_read_and_one_that_includes_others_is_read_alone() {
        net.mx(DOMAIN, "mx.firm.example")
                .page(FILE, "<clientConfig>" + " ".repeat(Web.MAX_BYTES) + "</clientConfig>")
                .page(
                        wellKnown(DOMAIN),
                        autoconfig(DOMAIN, "smtp.firm.example", "imap.firm.example")
                                .replace(
                                        "</emailProvider>",
                                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                                                + " href=\"https://stranger.example/x\"/>"
                                                + "</emailProvider>"));
        Told told = detect();

        assertThat(told.step(SourceName.AUTOCONFIG)).isEqualTo("failed too-large");
        assertThat(told.sending()).isEqualTo("smtp.firm.example:465 (tls)");
        assertThat(net.pages().addresses()).noneMatch(uri -> uri.contains("stranger"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://autoconfig.firm.example/mail/config-v1.1.xml",
                "https://autoconfig.firm.example/mail/config-v1.1.xml",
                "https://metadata.firm.example/latest",
                "https://home.firm.example/",
                "file:///etc/passwd"
            })
    void s87_a_redirect_to_where_nobody_should_go_is_not_followed(String to) {
        net.mx(DOMAIN, "mx.firm.example")
                .host("metadata.firm.example", "169.254.169.254")
                .host("home.firm.example", "127.0.0.1")
                .redirect(FILE, to);
        Told told = detect();

        assertThat(told.step(SourceName.AUTOCONFIG)).startsWith("failed");
        assertThat(told.sending()).isEmpty();
    }

    @Test
    void s87_a_protected_redirect_to_another_owner_has_to_be_confirmed() {
        String other = "https://autoconfig.host.example/mail/firm.xml";
        net.mx(DOMAIN, "mx.firm.example")
                .redirect(FILE, other)
                .page(other, autoconfig(DOMAIN, "smtp.host.example", "imap.host.example"));
        Told told = detect();

        assertThat(told.sending()).isEqualTo("smtp.host.example:465 (tls)");
        assertThat(told.trust()).isEqualTo(Trust.CONFIRM);
    }

    @Test
    void s88_what_a_file_says_against_the_person_is_left_out_and_the_rest_is_used() {
        net.mx(DOMAIN, "mx.firm.example")
                .page(
                        FILE,
                        clientConfig(
                                DOMAIN,
                                outgoing("smtp.firm.example", 587, "plain")
                                        + outgoing("%EMAILLOCALPART%.stranger.example", 465, "SSL")
                                        + outgoing("smtp.firm.example", 25, "STARTTLS")
                                        + outgoing("10.0.0.7", 465, "SSL")
                                        + outgoing("good.firm.example", 465, "SSL")
                                        + incoming("imap.firm.example", 143, "plain")
                                        + incoming("imap.firm.example", 993, "SSL")));
        Told told = detect();

        assertThat(told.allSending()).containsExactly("good.firm.example:465 (tls)");
        assertThat(told.run().incoming())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.settings().endpoint().encryption())
                                .isEqualTo(Encryption.IMPLICIT_TLS));
    }

    @Test
    void s88_a_server_of_another_owner_is_used_as_it_is_written() {
        net.mx(DOMAIN, "mx.firm.example")
                .page(FILE, autoconfig(DOMAIN, "smtp.host.example", "imap.host.example"));

        assertThat(detect().allSending()).containsExactly("smtp.host.example:465 (tls)");
    }

    @Test
    void s89_nothing_above_the_registered_domain_is_asked() {
        net.mx("mail.firm.co.uk", "mx.firm.co.uk")
                .srv("_autodiscover._tcp.mail.firm.co.uk", 443, "hub.firm.co.uk");
        detect("alice@mail.firm.co.uk");

        assertThat(net.names().asked()).isNotEmpty().allMatch(HostileSearchTest::isBelowTheFirm);
        assertThat(net.pages().addresses())
                .isNotEmpty()
                .allMatch(uri ->
                        uri.startsWith(Internet.DATABASE)
                                || URI.create(uri).getHost().endsWith("firm.co.uk"));
    }

    private static boolean isBelowTheFirm(String question) {
        return question.endsWith("firm.co.uk") || question.endsWith("thunderbird.net");
    }

    @Test
    void s89_a_wish_for_a_sign_in_is_never_granted_and_never_asked_twice() {
        net.mx(DOMAIN, "mx.firm.example")
                .srv("_autodiscover._tcp." + DOMAIN, 443, "hub.firm.example")
                .site("autodiscover.firm.example", 401, "text/html", html("Unauthorized"))
                .site(DOMAIN, 401, "text/html", html("Unauthorized"));
        Told told = detect();

        assertThat(told.step(SourceName.AUTODISCOVER)).isEqualTo("nothing wants-sign-in");
        assertThat(net.pages().addresses()).doesNotHaveDuplicates();
        assertThat(net.pages().told()).noneMatch(text -> text.contains("alice"));
    }

    @Test
    void s90_what_a_file_tells_people_is_text_and_leads_nowhere() {
        net.mx(DOMAIN, "mx.firm.example")
                .page(
                        FILE,
                        autoconfig(DOMAIN, "smtp.firm.example", "imap.firm.example")
                                .replace(
                                        "</emailProvider>",
                                        """
                                        <documentation url="https://stranger.example/help">
                                          <descr lang="en">Click here</descr>
                                        </documentation>
                                        <enable visiturl="https://stranger.example/enable">
                                          <instruction>Switch on &lt;b&gt;IMAP&lt;/b&gt;</instruction>
                                        </enable>
                                        </emailProvider>\
                                        """));
        List<Note> notes = detect().run().notes();

        assertThat(notes)
                .filteredOn(note -> note.kind().equals("provider-says"))
                .singleElement()
                .returns("Switch on <b>IMAP</b>", Note::text);
        assertThat(notes).extracting(Note::link).containsOnly("");
    }

    @Test
    void s90_pages_that_the_catalogue_names_do() {
        assertThat(detect("alice@gmail.com").run().notes())
                .extracting(Note::link)
                .anyMatch(link -> link.startsWith("https://support.google.com/"));
    }
}
