package app.mailmend.discovery.sources;

import static app.mailmend.discovery.sources.Asking.ALICE;
import static app.mailmend.discovery.sources.Asking.ask;
import static app.mailmend.discovery.sources.Asking.facts;
import static app.mailmend.discovery.sources.Asking.found;
import static app.mailmend.discovery.sources.Asking.sending;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.discovery.SourceAnswer.Skipped;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeInquiry;
import app.mailmend.testing.FakeWeb;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MxIspdbSourceTest {

    private static final String BASE = "https://database.example/v1.1/";

    private final FakeWeb web = new FakeWeb();
    private final MxIspdbSource source = source(BASE);

    private MxIspdbSource source(String... bases) {
        return new MxIspdbSource(
                web, List.of(bases).stream().map(URI::create).toList(), ProviderCatalog.bundled());
    }

    private static SourceAnswer withExchanger(MxIspdbSource source, String exchanger) {
        return ask(source, FakeInquiry.of(ALICE, facts(exchanger)));
    }

    @Test
    void the_database_knows_the_hoster_and_the_settings_are_to_be_confirmed() {
        web.page(BASE + "hoster.example", Files.XML, Files.usual("hoster.example"));

        SourceAnswer answer = withExchanger(source, "mx.hoster.example");

        assertThat(sending(answer)).containsExactly("smtp.hoster.example:465 (tls)");
        assertThat(found(answer).outgoing().getFirst().trust()).isEqualTo(Trust.CONFIRM);
        assertThat(found(answer).outgoing().getFirst().score()).isEqualTo(70);
        assertThat(found(answer).outgoing().getFirst().origins())
                .containsExactly(new Origin(SourceName.MX_ISPDB, BASE + "hoster.example", ""));
    }

    @Test
    void it_does_not_learn_the_domain_of_the_address() {
        withExchanger(source, "mx1.business.hoster.example");

        assertThat(web.addresses())
                .containsExactlyInAnyOrder(
                        BASE + "business.hoster.example", BASE + "hoster.example");
    }

    @Test
    void the_narrower_domain_comes_first_whichever_database_lists_it() {
        MxIspdbSource two = source(BASE, "https://other.example/");
        web.page(BASE + "hoster.example", Files.XML, Files.usual("wide.example"))
                .page(
                        "https://other.example/business.hoster.example",
                        Files.XML,
                        Files.usual("narrow.example"));

        assertThat(sending(withExchanger(two, "mx1.business.hoster.example")))
                .containsExactly("smtp.narrow.example:465 (tls)");
    }

    @Test
    void a_hoster_that_is_not_listed_is_nothing() {
        web.page(BASE + "other.example", Files.XML, Files.usual("other.example"));

        assertThat(withExchanger(source, "mx.hoster.example"))
                .isEqualTo(new Nothing(SourceRemark.NOT_LISTED, ""));
    }

    @Test
    void the_domain_of_the_address_is_not_asked_twice() {
        assertThat(withExchanger(source, "mx.example.org"))
                .isEqualTo(new Skipped(SourceRemark.NOT_NEEDED));
        assertThat(web.addresses()).isEmpty();
    }

    @Test
    void a_filtering_service_is_not_asked_for() {
        assertThat(withExchanger(source, "eu-smtp-inbound-1.mimecast.com"))
                .isEqualTo(new Skipped(SourceRemark.GATEWAY));
        assertThat(web.addresses()).isEmpty();
    }

    @Test
    void without_a_database_nobody_is_asked() {
        assertThat(withExchanger(source(), "mx.hoster.example"))
                .isEqualTo(new Skipped(SourceRemark.SWITCHED_OFF));
        assertThat(web.addresses()).isEmpty();
    }
}
