package app.mailmend.discovery.sources;

import static app.mailmend.discovery.sources.Asking.ALICE;
import static app.mailmend.discovery.sources.Asking.ask;
import static app.mailmend.discovery.sources.Asking.facts;
import static app.mailmend.discovery.sources.Asking.fetching;
import static app.mailmend.discovery.sources.Asking.found;
import static app.mailmend.discovery.sources.Asking.sending;
import static app.mailmend.discovery.sources.Asking.wildcard;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Failed;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.discovery.SourceAnswer.Skipped;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Octets;
import app.mailmend.net.Web;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeInquiry;
import app.mailmend.testing.FakeWeb;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutoconfigSourceTest {

    private static final String PLACE = "https://autoconfig.example.org/mail/config-v1.1.xml";

    private final FakeWeb web = new FakeWeb();
    private final AutoconfigSource source = new AutoconfigSource(web, false);

    private static Trust trust(SourceAnswer answer) {
        return found(answer).outgoing().getFirst().trust();
    }

    @Test
    void the_providers_own_file_is_trusted() {
        web.page(PLACE, Files.XML, Files.usual("example.org"));

        SourceAnswer answer = ask(source);

        assertThat(sending(answer)).containsExactly("smtp.example.org:465 (tls)");
        assertThat(fetching(answer)).containsExactly("imap imap.example.org:993 (tls)");
        assertThat(found(answer).detail()).isEqualTo("Example Mail");
        assertThat(found(answer).outgoing().getFirst().score()).isEqualTo(85);
        assertThat(trust(answer)).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void one_place_is_asked_and_it_is_not_told_the_address() {
        ask(source);

        assertThat(web.addresses()).containsExactly(PLACE);
        assertThat(web.asked()).noneMatch(Web.Request::isPost);
    }

    @Test
    void candidates_say_where_the_file_is_and_when_it_was_changed() {
        web.answer(
                PLACE,
                new Web.Answer.Page(
                        List.of(URI.create(PLACE)),
                        200,
                        Files.XML,
                        Octets.of(Files.usual("example.org")),
                        "2024-02-29"));

        assertThat(found(ask(source)).outgoing().getFirst().origins())
                .containsExactly(new Origin(SourceName.AUTOCONFIG, PLACE, "2024-02-29"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/autoconfig.xml, TRUSTED",
        "https://example.org/autoconfig.xml, TRUSTED",
        "https://autoconfig.hoster.example/example.org, CONFIRM",
        "https://example.org.hoster.example/autoconfig.xml, CONFIRM"
    })
    void s87_a_way_that_leaves_the_domain_is_to_be_confirmed(String to, Trust trust) {
        web.redirected(PLACE, to, Files.XML, Files.usual("example.org"));

        assertThat(trust(ask(source))).isEqualTo(trust);
    }

    @Test
    void s87_a_way_that_comes_back_has_left_the_domain_all_the_same() {
        List<URI> way =
                List.of(
                        URI.create(PLACE),
                        URI.create("https://hoster.example/"),
                        URI.create("https://example.org/autoconfig.xml"));
        web.answer(
                PLACE,
                new Web.Answer.Page(
                        way, 200, Files.XML, Octets.of(Files.usual("example.org")), ""));

        assertThat(trust(ask(source))).isEqualTo(Trust.CONFIRM);
    }

    @ParameterizedTest
    @CsvSource({"DOWNGRADE, REDIRECT", "REDIRECT, REDIRECT", "PRIVATE_ADDRESS, PRIVATE_ADDRESS"})
    void s87_a_way_back_to_http_in_a_circle_or_into_a_private_network_is_not_gone(
            Web.Fault fault, SourceRemark remark) {
        web.fails("autoconfig.example.org", fault);

        assertThat(ask(source)).isEqualTo(new Failed(remark, ""));
        assertThat(web.addresses()).containsExactly(PLACE);
    }

    @Test
    void s86_a_document_with_a_type_declaration_is_refused() {
        web.page(
                PLACE,
                Files.XML,
                "<!DOCTYPE clientConfig [<!ENTITY host SYSTEM \"file:///etc/passwd\">]>"
                        + Files.usual("&host;").replaceFirst("<\\?xml.*\\?>", ""));

        assertThat(ask(source)).isEqualTo(new Failed(SourceRemark.MALFORMED, "DOCTYPE"));
    }

    @Test
    void s86_a_document_that_is_too_large_is_refused() {
        web.fails("autoconfig.example.org", Web.Fault.TOO_LARGE);

        assertThat(ask(source)).isEqualTo(new Failed(SourceRemark.TOO_LARGE, ""));
    }

    @Test
    void a_provider_that_publishes_nothing_has_no_such_name() {
        assertThat(ask(source)).isEqualTo(new Nothing(SourceRemark.NO_SUCH_NAME, ""));
    }

    @Test
    void a_sign_in_is_not_answered() {
        web.page(PLACE, 401, Files.HTML, "");

        assertThat(ask(source)).isEqualTo(new Nothing(SourceRemark.WANTS_SIGN_IN, ""));
        assertThat(web.addresses()).containsExactly(PLACE);
    }

    @Test
    void a_wish_for_the_address_is_not_granted_by_itself() {
        web.page(PLACE, 400, Files.HTML, "Parameter emailaddress is missing");

        assertThat(ask(source))
                .isEqualTo(new Nothing(SourceRemark.WANTS_ADDRESS, "autoconfig.example.org"));
        assertThat(web.addresses()).containsExactly(PLACE);
    }

    @Test
    void with_the_persons_leave_the_address_is_told() {
        FakeInquiry inquiry = FakeInquiry.of("alice+news&x=ä@example.org", facts());

        ask(new AutoconfigSource(web, true), inquiry);

        assertThat(web.addresses())
                .containsExactly(PLACE + "?emailaddress=alice%2Bnews%26x%3D%C3%A4%40example.org");
    }

    @Test
    void the_address_that_was_told_is_not_kept() {
        web.page(
                PLACE + "?emailaddress=alice%40example.org", Files.XML, Files.usual("example.org"));

        SourceAnswer answer = ask(new AutoconfigSource(web, true), FakeInquiry.of(ALICE, facts()));

        assertThat(found(answer).outgoing().getFirst().origins().getFirst().where())
                .isEqualTo(PLACE);
    }

    @Test
    void s83_where_every_name_exists_the_address_is_not_told() {
        ask(new AutoconfigSource(web, true), FakeInquiry.of(ALICE, wildcard(facts())));

        assertThat(web.addresses()).containsExactly(PLACE);
    }

    @Test
    void a_domain_with_other_letters_is_asked_in_ascii() {
        ask(source, FakeInquiry.of("alice@bücher.example"));

        assertThat(web.addresses())
                .containsExactly("https://autoconfig.xn--bcher-kva.example/mail/config-v1.1.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@co.uk", "alice@com.au"})
    void s89_nobody_is_asked_below_a_public_suffix(String address) {
        assertThat(ask(source, FakeInquiry.of(address)))
                .isEqualTo(new Skipped(SourceRemark.NO_SIGNS));
        assertThat(web.addresses()).isEmpty();
    }
}
