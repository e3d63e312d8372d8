package app.mailmend.discovery.sources;

import static app.mailmend.discovery.sources.Asking.ALICE;
import static app.mailmend.discovery.sources.Asking.ask;
import static app.mailmend.discovery.sources.Asking.facts;
import static app.mailmend.discovery.sources.Asking.fetching;
import static app.mailmend.discovery.sources.Asking.found;
import static app.mailmend.discovery.sources.Asking.sending;
import static app.mailmend.discovery.sources.Asking.wildcard;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Failed;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Octets;
import app.mailmend.net.Web;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeDns;
import app.mailmend.testing.FakeInquiry;
import app.mailmend.testing.FakeWeb;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people met with published settings, by the numbers of the list of scenarios. */
class PublishedSettingsScenariosTest {

    private static final String OWN = "https://autoconfig.example.org/mail/config-v1.1.xml";
    private static final String OWN_HTTP = "http://autoconfig.example.org/mail/config-v1.1.xml";

    private final FakeWeb web = new FakeWeb();
    private final AutoconfigSource autoconfig = new AutoconfigSource(web, false);

    /** Every source that asks web servers. */
    private List<Source> all() {
        List<URI> databases = List.of(URI.create("https://database.example/"));
        ProviderCatalog catalog = ProviderCatalog.bundled();
        return List.of(
                autoconfig,
                new WellKnownSource(web),
                new IspdbSource(web, databases),
                new MxAutoconfigSource(web, catalog),
                new MxIspdbSource(web, databases, catalog),
                new PaccSource(web, new FakeDns()),
                new AutodiscoverSource(web),
                new HttpAutoconfigSource(web));
    }

    /** A domain that gives every source a reason to ask. */
    private static Inquiry everythingAsked() {
        return FakeInquiry.of(ALICE, hosted());
    }

    private static DomainFacts hosted() {
        DomainFacts exchanger = facts("mx.hoster.example");
        return new DomainFacts(
                Standing.ANSWERED,
                exchanger.exchangers(),
                false,
                Map.of(),
                List.of(),
                Map.of("autodiscover", "autodiscover.hoster.example"),
                false);
    }

    /** A web in which every server gives the same answer, whatever it is asked. */
    private static Web everywhere(int status, String contentType, String body) {
        return request ->
                new Web.Answer.Page(
                        List.of(request.uri()), status, contentType, Octets.of(body), "");
    }

    @ParameterizedTest
    @EnumSource(names = {"CERTIFICATE", "NOT_CONNECTED", "TLS"})
    void c05_settings_that_exist_over_http_only_are_found_and_marked(Web.Fault fault) {
        web.answer(OWN, new Web.Answer.Unavailable(fault, ""))
                .page(OWN_HTTP, Files.XML, Files.usual("example.org"));

        SourceAnswer first = ask(autoconfig);
        SourceAnswer second =
                ask(
                        new HttpAutoconfigSource(web),
                        FakeInquiry.of(ALICE).with(SourceName.AUTOCONFIG, first));

        assertThat(first).isInstanceOf(Failed.class);
        assertThat(sending(second)).containsExactly("smtp.example.org:465 (tls)");
        assertThat(found(second).outgoing())
                .allSatisfy(one -> assertThat(one.trust()).isEqualTo(Trust.UNSAFE));
    }

    @Test
    void c05_http_that_sends_one_to_a_broken_https_is_a_failure() {
        web.answer(OWN_HTTP, new Web.Answer.Unavailable(Web.Fault.CERTIFICATE, "name mismatch"));

        assertThat(ask(new HttpAutoconfigSource(web)))
                .isEqualTo(new Failed(SourceRemark.CERTIFICATE, "name mismatch"));
    }

    @Test
    void c06_a_login_page_for_every_address_is_never_settings() {
        web.host("autoconfig.example.org", page(Files.LOGIN_PAGE))
                .host("example.org", page(Files.LOGIN_PAGE))
                .host("database.example", page(Files.LOGIN_PAGE))
                .host("autoconfig.hoster.example", page(Files.LOGIN_PAGE))
                .host("ua-auto-config.example.org", page(Files.LOGIN_PAGE))
                .host("autodiscover.example.org", page(Files.LOGIN_PAGE));

        assertThat(all())
                .allSatisfy(source ->
                        assertThat(ask(source, everythingAsked()))
                                .as(source.name().label())
                                .isEqualTo(new Nothing(SourceRemark.WEB_PAGE, "")));
    }

    private static Web.Answer page(String body) {
        return everywhere(200, Files.HTML, body)
                .fetch(Web.Request.get(URI.create("https://example.org/")));
    }

    @Test
    void c06_below_a_wildcard_nobody_is_told_who_asks() {
        web.host("autoconfig.example.org", page(Files.LOGIN_PAGE));

        SourceAnswer answer =
                ask(
                        new AutoconfigSource(web, true),
                        FakeInquiry.of(ALICE, wildcard(facts("mx.hoster.example"))));

        assertThat(answer).isEqualTo(new Nothing(SourceRemark.WEB_PAGE, ""));
        assertThat(web.addresses()).containsExactly(OWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void c07_servers_that_fail_for_a_moment_do_not_count_as_having_nothing(int status) {
        for (String host :
                List.of(
                        "autoconfig.example.org",
                        "example.org",
                        "database.example",
                        "autoconfig.hoster.example",
                        "ua-auto-config.example.org",
                        "autodiscover.example.org")) {
            web.host(
                    host,
                    new Web.Answer.Page(
                            List.of(URI.create(OWN)), status, Files.HTML, Octets.none(), ""));
        }

        assertThat(all())
                .allSatisfy(source ->
                        assertThat(ask(source, everythingAsked()))
                                .as(source.name().label())
                                .isEqualTo(
                                        new Failed(SourceRemark.SERVER_ERROR, "HTTP " + status)));
    }

    @Test
    void c10_a_server_that_speaks_autodiscover_too_is_not_taken_for_exchange() {
        String json =
                "https://autodiscover.example.org/autodiscover/autodiscover.json"
                        + "?Email=postmaster%40example.org&Protocol=AutodiscoverV1";
        String older = "https://autodiscover.example.org/autodiscover/autodiscover.xml";
        String next = "https://mail.example.org/Autodiscover/Autodiscover.xml";
        web.page(json, Files.JSON, Files.pointer(next))
                .page(older, 401, Files.HTML, "")
                .page(next, 401, Files.HTML, "")
                .page(OWN, Files.XML, Files.usual("example.org"));

        assertThat(ask(new AutodiscoverSource(web), everythingAsked()))
                .isEqualTo(new Nothing(SourceRemark.WANTS_SIGN_IN, ""));
        assertThat(sending(ask(autoconfig))).containsExactly("smtp.example.org:465 (tls)");
    }

    @Test
    void c11_a_file_that_names_no_server_for_sending_brings_in_nobody_elses() {
        web.page(
                OWN,
                Files.XML,
                Files.config(
                        Files.incoming("imap", "imap.example.org", 993, "SSL"),
                        "<outgoingServer type=\"smtp\">"
                                + "<useGlobalPreferredServer>true</useGlobalPreferredServer>"
                                + "</outgoingServer>"));

        SourceAnswer answer = ask(autoconfig);

        assertThat(found(answer).outgoing()).isEmpty();
        assertThat(fetching(answer)).containsExactly("imap imap.example.org:993 (tls)");
    }

    @Test
    void c13_a_file_that_lists_plain_connections_first_gives_only_the_protected_ones() {
        web.page(
                OWN,
                Files.XML,
                Files.config(
                        Files.incoming("imap", "mail.example.org", 143, "plain"),
                        Files.incoming("imap", "mail.example.org", 993, "SSL"),
                        Files.outgoing("mail.example.org", 25, "plain"),
                        Files.outgoing("mail.example.org", 587, "plain"),
                        Files.outgoing("mail.example.org", 465, "SSL")));

        SourceAnswer answer = ask(autoconfig);

        assertThat(sending(answer)).containsExactly("mail.example.org:465 (tls)");
        assertThat(fetching(answer)).containsExactly("imap mail.example.org:993 (tls)");
    }
}
