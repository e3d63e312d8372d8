package app.mailmend.discovery.sources;

import static app.mailmend.discovery.sources.Asking.ALICE;
import static app.mailmend.discovery.sources.Asking.ask;
import static app.mailmend.discovery.sources.Asking.facts;
import static app.mailmend.discovery.sources.Asking.fetching;
import static app.mailmend.discovery.sources.Asking.found;
import static app.mailmend.discovery.sources.Asking.sending;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Offer;
import app.mailmend.discovery.DomainFacts.Service;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Failed;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.discovery.SourceAnswer.Skipped;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.DnsRecords.Entry.Srv;
import app.mailmend.net.Web;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeInquiry;
import app.mailmend.testing.FakeWeb;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutodiscoverSourceTest {

    private static final String OLDER =
            "https://autodiscover.example.org/autodiscover/autodiscover.xml";
    private static final String NEWER =
            "https://autodiscover.example.org/autodiscover/autodiscover.json"
                    + "?Email=postmaster%40example.org&Protocol=AutodiscoverV1";
    private static final String CLOUD =
            "https://outlook.office365.com/autodiscover/autodiscover.xml";

    private final FakeWeb web = new FakeWeb();
    private final AutodiscoverSource source = new AutodiscoverSource(web);

    private static DomainFacts records(
            Map<Service, Offer> services, List<String> texts, Map<String, String> aliases) {
        return new DomainFacts(
                Standing.ANSWERED, List.of(), false, services, texts, aliases, false);
    }

    private static DomainFacts alias(String target) {
        return records(Map.of(), List.of(), Map.of("autodiscover", target));
    }

    private static DomainFacts service(Srv... servers) {
        return records(
                Map.of(Service.AUTODISCOVER, new Offer(List.of(servers), false)),
                List.of(),
                Map.of());
    }

    private SourceAnswer with(DomainFacts facts) {
        return ask(source, FakeInquiry.of(ALICE, facts));
    }

    private SourceAnswer withSigns() {
        return with(alias("autodiscover.hoster.example"));
    }

    private static Note exchange(String host) {
        return new Note("exchange", host, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example-org.mail.protection.outlook.com",
                "example-org.x-v1.mx.microsoft",
            })
    void an_exchanger_of_microsofts_cloud_is_a_sign(String exchanger) {
        with(facts(exchanger));

        assertThat(web.addresses()).containsExactlyInAnyOrder(OLDER, NEWER);
    }

    @Test
    void an_alias_and_a_service_are_signs() {
        withSigns();
        assertThat(web.addresses()).containsExactlyInAnyOrder(OLDER, NEWER);

        with(service(new Srv(0, 0, 443, "mail.example.org")));
        assertThat(web.addresses()).hasSize(4);
    }

    @Test
    void without_a_sign_nobody_is_asked() {
        List<DomainFacts> unsigned =
                List.of(
                        facts(),
                        facts("mx.protection.outlook.com.evil.example"),
                        facts("mx.notmx.microsoft.example"),
                        service(),
                        records(Map.of(), List.of("MS=ms12345678"), Map.of()),
                        records(Map.of(), List.of(), Map.of("autoconfig", "hoster.example")),
                        DomainFacts.unknown(Standing.NO_ANSWER));

        assertThat(unsigned)
                .allSatisfy(facts ->
                        assertThat(with(facts)).isEqualTo(new Skipped(SourceRemark.NO_SIGNS)));
        assertThat(web.addresses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@co.uk", "alice@com.au"})
    void s89_nobody_is_asked_below_a_public_suffix(String address) {
        DomainFacts facts = alias("autodiscover.hoster.example");

        assertThat(ask(source, FakeInquiry.of(address, facts)))
                .isEqualTo(new Skipped(SourceRemark.NO_SIGNS));
        assertThat(web.addresses()).isEmpty();
    }

    @Test
    void s89_nothing_above_the_mail_domain_is_asked() {
        ask(source, FakeInquiry.of("alice@a.b.example.co.uk", alias("hoster.example")));

        assertThat(web.addresses())
                .allMatch(uri -> uri.startsWith("https://autodiscover.a.b.example.co.uk/"))
                .hasSize(2);
    }

    @Test
    void nobody_learns_who_asks() {
        withSigns();

        assertThat(web.asked())
                .noneMatch(one -> one.uri().toString().contains("alice"))
                .noneMatch(one -> one.body().text(StandardCharsets.UTF_8).contains("alice"));
        assertThat(web.asked())
                .filteredOn(Web.Request::isPost)
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.contentType()).isEqualTo("text/xml; charset=utf-8");
                    assertThat(post.body().text(StandardCharsets.UTF_8))
                            .startsWith("<?xml")
                            .contains("<EMailAddress>postmaster@example.org</EMailAddress>");
                });
    }

    @Test
    void s89_a_wish_for_a_sign_in_is_not_granted_and_proves_nothing() {
        web.page(OLDER, 401, Files.HTML, "").page(NEWER, 401, Files.HTML, "");

        assertThat(withSigns()).isEqualTo(new Nothing(SourceRemark.WANTS_SIGN_IN, ""));
        assertThat(web.addresses()).containsExactlyInAnyOrder(OLDER, NEWER);
    }

    @Test
    void servers_of_the_older_form_become_candidates() {
        web.page(
                OLDER,
                Files.XML,
                Files.account(
                        Files.protocol("IMAP", "mail.hoster.example", 993, "box7"),
                        Files.protocol("SMTP", "mail.hoster.example", 587, "box7")));

        SourceAnswer answer = withSigns();

        assertThat(sending(answer)).containsExactly("mail.hoster.example:587 (starttls)");
        assertThat(fetching(answer)).containsExactly("imap mail.hoster.example:993 (tls)");
        assertThat(found(answer).notes()).isEmpty();
        assertThat(found(answer).outgoing())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.trust()).isEqualTo(Trust.CONFIRM);
                    assertThat(one.score()).isEqualTo(60);
                    assertThat(one.settings().signIn())
                            .isEqualTo(new SignIn.WithPassword(new LoginName("box7")));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postmaster@example.org", "POSTMASTER@example.org", ""})
    void the_name_that_was_asked_with_is_not_the_persons(String login) {
        web.page(
                OLDER,
                Files.XML,
                Files.account(Files.protocol("SMTP", "mail.example.org", 465, login)));

        assertThat(found(withSigns()).outgoing().getFirst().settings().signIn())
                .isEqualTo(new SignIn.WithPassword(new LoginName(ALICE)));
    }

    @Test
    void a_server_with_exchanges_own_protocols_is_noted() {
        web.page(
                OLDER,
                Files.XML,
                Files.account(Files.protocol("EXCH", "exchange.example.org", 443, "")));

        SourceAnswer answer = withSigns();

        assertThat(found(answer).notes()).containsExactly(exchange("autodiscover.example.org"));
        assertThat(found(answer).outgoing()).isEmpty();
        assertThat(found(answer).incoming()).isEmpty();
    }

    @Test
    void a_pointer_to_microsofts_cloud_is_noted_and_not_followed() {
        web.page(OLDER, 401, Files.HTML, "").page(NEWER, Files.JSON, Files.pointer(CLOUD));

        SourceAnswer answer = withSigns();

        assertThat(found(answer).notes()).containsExactly(exchange("outlook.office365.com"));
        assertThat(web.addresses()).containsExactlyInAnyOrder(OLDER, NEWER);
    }

    @Test
    void an_alias_of_microsofts_cloud_is_noted_and_not_asked() {
        SourceAnswer answer = with(alias("autodiscover.outlook.com"));

        assertThat(found(answer).notes()).containsExactly(exchange("autodiscover.outlook.com"));
        assertThat(web.addresses()).isEmpty();
    }

    @Test
    void an_alias_that_only_looks_like_microsofts_cloud_is_asked() {
        with(alias("autodiscover.notoutlook.com"));

        assertThat(web.addresses()).containsExactlyInAnyOrder(OLDER, NEWER);
    }

    @Test
    void a_pointer_within_the_domain_is_followed_once() {
        String next = "https://mail.example.org/autodiscover/autodiscover.xml";
        String third = "https://third.example.org/autodiscover/autodiscover.xml";
        web.page(OLDER, Files.XML, redirect(next)).page(next, Files.XML, redirect(third));

        withSigns();

        assertThat(web.addresses()).containsExactlyInAnyOrder(OLDER, NEWER, next);
    }

    @Test
    void what_stands_behind_a_pointer_counts() {
        String next = "https://mail.example.org/autodiscover/autodiscover.xml";
        web.page(NEWER, Files.JSON, Files.pointer(next))
                .page(
                        next,
                        Files.XML,
                        Files.account(Files.protocol("SMTP", "mail.example.org", 465, "")));

        SourceAnswer answer = withSigns();

        assertThat(sending(answer)).containsExactly("mail.example.org:465 (tls)");
        assertThat(found(answer).outgoing().getFirst().origins().getFirst().where())
                .isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://autodiscover.hoster.example/autodiscover/autodiscover.xml",
                "http://mail.example.org/autodiscover/autodiscover.xml",
                "https://autodiscover.example.org/autodiscover/autodiscover.xml",
                "https://someone@mail.example.org/autodiscover/autodiscover.xml",
                "https://autodiscover.org/autodiscover/autodiscover.xml",
                "file:///etc/passwd",
            })
    void s89_a_pointer_to_others_to_http_or_back_is_not_followed(String to) {
        web.page(OLDER, Files.XML, redirect(to)).page(NEWER, Files.JSON, Files.pointer(to));

        withSigns();

        assertThat(web.addresses()).containsExactlyInAnyOrder(OLDER, NEWER);
    }

    @Test
    void s89_another_address_to_ask_for_is_not_followed() {
        web.page(
                OLDER,
                Files.XML,
                Files.account(
                        "<Action>redirectAddr</Action>"
                                + "<RedirectAddr>alice@mail.example.org</RedirectAddr>"));

        assertThat(withSigns()).isInstanceOf(Nothing.class);
        assertThat(web.addresses()).containsExactlyInAnyOrder(OLDER, NEWER);
    }

    @Test
    void a_web_page_is_no_answer() {
        web.page(OLDER, Files.HTML, Files.LOGIN_PAGE).page(NEWER, Files.HTML, Files.LOGIN_PAGE);

        assertThat(withSigns()).isEqualTo(new Nothing(SourceRemark.WEB_PAGE, ""));
    }

    @Test
    void a_server_that_cannot_be_reached_is_a_failure() {
        web.fails("autodiscover.example.org", Web.Fault.CERTIFICATE);

        assertThat(withSigns()).isEqualTo(new Failed(SourceRemark.CERTIFICATE, ""));
    }

    private static String redirect(String to) {
        return Files.account("<Action>redirectUrl</Action><RedirectUrl>" + to + "</RedirectUrl>");
    }
}
