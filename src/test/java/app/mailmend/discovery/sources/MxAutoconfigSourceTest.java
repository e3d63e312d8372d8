package app.mailmend.discovery.sources;

import static app.mailmend.discovery.sources.Asking.ALICE;
import static app.mailmend.discovery.sources.Asking.ask;
import static app.mailmend.discovery.sources.Asking.facts;
import static app.mailmend.discovery.sources.Asking.found;
import static app.mailmend.discovery.sources.Asking.sending;
import static app.mailmend.discovery.sources.Asking.wildcard;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Failed;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.discovery.SourceAnswer.Skipped;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Web;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeInquiry;
import app.mailmend.testing.FakeWeb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MxAutoconfigSourceTest {

    private final FakeWeb web = new FakeWeb();
    private final MxAutoconfigSource source =
            new MxAutoconfigSource(web, ProviderCatalog.bundled());

    private static String place(String domain) {
        return "https://autoconfig." + domain + "/mail/config-v1.1.xml";
    }

    private SourceAnswer withExchanger(String exchanger) {
        return ask(source, FakeInquiry.of(ALICE, facts(exchanger)));
    }

    @Test
    void whoever_runs_the_exchanger_knows_the_settings_but_they_are_to_be_confirmed() {
        web.page(place("hoster.example"), Files.XML, Files.usual("hoster.example"));

        SourceAnswer answer = withExchanger("mx.hoster.example");

        assertThat(sending(answer)).containsExactly("smtp.hoster.example:465 (tls)");
        assertThat(found(answer).outgoing().getFirst().trust()).isEqualTo(Trust.CONFIRM);
        assertThat(found(answer).outgoing().getFirst().score()).isEqualTo(70);
    }

    @Test
    void the_narrower_domain_comes_before_the_wider_one() {
        web.page(place("hoster.example"), Files.XML, Files.usual("wide.example"));

        assertThat(sending(withExchanger("mx1.business.hoster.example")))
                .containsExactly("smtp.wide.example:465 (tls)");

        web.page(place("business.hoster.example"), Files.XML, Files.usual("narrow.example"));

        assertThat(sending(withExchanger("mx1.business.hoster.example")))
                .containsExactly("smtp.narrow.example:465 (tls)");
    }

    @ParameterizedTest
    @CsvSource({
        "mx.hoster.example, hoster.example",
        "hoster.example, hoster.example",
        "mx.hoster.co.uk, hoster.co.uk",
    })
    void one_domain_is_asked_where_there_is_no_narrower_one(String exchanger, String domain) {
        withExchanger(exchanger);

        assertThat(web.addresses()).containsExactly(place(domain));
    }

    @Test
    void two_domains_are_asked_where_there_is_a_narrower_one_and_neither_is_told_the_address() {
        withExchanger("a.b.hoster.example");

        assertThat(web.addresses())
                .containsExactlyInAnyOrder(place("b.hoster.example"), place("hoster.example"));
    }

    @Test
    void only_the_most_preferred_exchanger_counts() {
        ask(source, FakeInquiry.of(ALICE, facts("mx.hoster.example", "mx.backup.example")));

        assertThat(web.addresses()).containsExactly(place("hoster.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx.example.org", "example.org"})
    void the_domain_of_the_address_has_its_own_sources(String exchanger) {
        assertThat(withExchanger(exchanger)).isEqualTo(new Skipped(SourceRemark.NOT_NEEDED));
        assertThat(web.addresses()).isEmpty();
    }

    @Test
    void a_domain_above_that_of_the_address_is_asked() {
        ask(source, FakeInquiry.of("alice@chemistry.example.org", facts("mx.example.org")));

        assertThat(web.addresses()).containsExactly(place("example.org"));
    }

    @Test
    void s89_nothing_above_the_registrable_domain_is_asked() {
        withExchanger("co.uk");
        withExchanger("localhost");

        assertThat(web.addresses()).isEmpty();
    }

    @Test
    void s83_where_every_name_exists_those_below_the_domain_prove_nothing() {
        DomainFacts facts = wildcard(facts("mx1.mail.example.org"));

        assertThat(ask(source, FakeInquiry.of(ALICE, facts)))
                .isEqualTo(new Skipped(SourceRemark.WILDCARD));
        assertThat(web.addresses()).isEmpty();
    }

    @Test
    void where_every_name_exists_those_of_others_are_still_asked() {
        ask(source, FakeInquiry.of(ALICE, wildcard(facts("mx.hoster.example"))));

        assertThat(web.addresses()).containsExactly(place("hoster.example"));
    }

    @Test
    void a_name_below_the_domain_is_asked_where_only_some_exist() {
        withExchanger("mx1.mail.example.org");

        assertThat(web.addresses()).containsExactly(place("mail.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mxa-00123.gslb.pphosted.com", "mx1.forwardemail.net"})
    void services_that_filter_or_forward_have_no_mailboxes(String exchanger) {
        assertThat(withExchanger(exchanger)).isEqualTo(new Skipped(SourceRemark.GATEWAY));
        assertThat(web.addresses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, NO_RECORD",
        "NO_SUCH_DOMAIN, NO_SUCH_NAME",
        "TAKES_NO_MAIL, NOT_OFFERED",
        "NO_ANSWER, LOOKUP_FAILED",
    })
    void without_an_exchanger_nobody_is_asked(Standing standing, SourceRemark remark) {
        assertThat(ask(source, FakeInquiry.of(ALICE, DomainFacts.unknown(standing))))
                .isEqualTo(new Skipped(remark));
        assertThat(web.addresses()).isEmpty();
    }

    @Test
    void a_hoster_without_the_file_has_nothing() {
        web.page("https://autoconfig.hoster.example/", Files.HTML, "<html></html>");

        assertThat(withExchanger("mx.hoster.example"))
                .isEqualTo(new Nothing(SourceRemark.NOT_LISTED, ""));
    }

    @Test
    void a_hoster_that_is_down_is_a_failure() {
        web.fails("autoconfig.hoster.example", Web.Fault.NOT_CONNECTED);

        assertThat(withExchanger("mx.business.hoster.example"))
                .isEqualTo(new Failed(SourceRemark.NOT_REACHED, ""));
    }
}
