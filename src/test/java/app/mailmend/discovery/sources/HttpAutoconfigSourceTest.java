package app.mailmend.discovery.sources;

import static app.mailmend.discovery.sources.Asking.ALICE;
import static app.mailmend.discovery.sources.Asking.ask;
import static app.mailmend.discovery.sources.Asking.found;
import static app.mailmend.discovery.sources.Asking.sending;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Failed;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.discovery.SourceAnswer.Skipped;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Web;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeInquiry;
import app.mailmend.testing.FakeWeb;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpAutoconfigSourceTest {

    private static final String FIRST = "http://autoconfig.example.org/mail/config-v1.1.xml";
    private static final String SECOND =
            "http://example.org/.well-known/autoconfig/mail/config-v1.1.xml";

    private final FakeWeb web = new FakeWeb();
    private final HttpAutoconfigSource source = new HttpAutoconfigSource(web);

    private static SourceAnswer.Found something() {
        return new SourceAnswer.Found(ProviderFacts.unknown(), "", List.of(), List.of(), List.of());
    }

    @Test
    void what_comes_without_protection_is_unsafe() {
        web.page(FIRST, Files.XML, Files.usual("example.org"));

        SourceAnswer answer = ask(source);

        assertThat(sending(answer)).containsExactly("smtp.example.org:465 (tls)");
        assertThat(found(answer).outgoing().getFirst().trust()).isEqualTo(Trust.UNSAFE);
        assertThat(found(answer).outgoing().getFirst().score()).isEqualTo(40);
    }

    @Test
    void a_way_that_begins_without_protection_stays_unsafe() {
        web.redirected(
                FIRST,
                "https://autoconfig.example.org/mail/config-v1.1.xml",
                Files.XML,
                Files.usual("example.org"));

        assertThat(found(ask(source)).outgoing().getFirst().trust()).isEqualTo(Trust.UNSAFE);
    }

    @Test
    void the_second_place_is_asked_when_the_first_has_nothing_and_neither_is_told_the_address() {
        web.page(SECOND, Files.XML, Files.usual("example.org"));

        assertThat(sending(ask(source))).containsExactly("smtp.example.org:465 (tls)");
        assertThat(web.addresses()).containsExactly(FIRST, SECOND);
    }

    @Test
    void the_second_place_is_left_alone_when_the_first_is_enough() {
        web.page(FIRST, Files.XML, Files.usual("example.org"));

        ask(source);

        assertThat(web.addresses()).containsExactly(FIRST);
    }

    @Test
    void each_place_has_three_seconds() {
        ask(source);

        assertThat(web.asked())
                .extracting(Web.Request::limit)
                .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTOCONFIG", "WELL_KNOWN"})
    void a_protected_place_that_knows_is_enough(SourceName better) {
        assertThat(ask(source, FakeInquiry.of(ALICE).with(better, something())))
                .isEqualTo(new Skipped(SourceRemark.NOT_NEEDED));
        assertThat(web.addresses()).isEmpty();
    }

    @Test
    void protected_places_that_know_nothing_are_not() {
        FakeInquiry inquiry =
                FakeInquiry.of(ALICE)
                        .with(SourceName.AUTOCONFIG, new Nothing())
                        .with(SourceName.WELL_KNOWN, new Failed(SourceRemark.CERTIFICATE, ""))
                        .with(SourceName.ISPDB, something());

        ask(source, inquiry);

        assertThat(web.addresses()).containsExactly(FIRST, SECOND);
    }

    @Test
    void two_places_without_the_file_have_nothing() {
        web.page("http://example.org/", Files.HTML, "<html></html>");

        assertThat(ask(source)).isEqualTo(new Nothing(SourceRemark.NO_SUCH_NAME, ""));
    }

    @Test
    void one_place_that_is_down_is_a_failure() {
        web.fails("example.org", Web.Fault.TIMED_OUT);

        assertThat(ask(source)).isEqualTo(new Failed(SourceRemark.TIMED_OUT, ""));
    }

    @Test
    void s89_nobody_is_asked_below_a_public_suffix() {
        assertThat(ask(source, FakeInquiry.of("alice@co.uk")))
                .isEqualTo(new Skipped(SourceRemark.NO_SIGNS));
        assertThat(web.addresses()).isEmpty();
    }
}
