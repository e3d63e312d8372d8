package app.mailmend.discovery.sources;

import static app.mailmend.discovery.sources.Asking.ask;
import static app.mailmend.discovery.sources.Asking.found;
import static app.mailmend.discovery.sources.Asking.sending;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Failed;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.discovery.SourceAnswer.Skipped;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Web;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeWeb;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class IspdbSourceTest {

    private static final String FIRST = "https://autoconfig.database.example/v1.1/";
    private static final String SECOND = "https://other.example/?domain=";

    private final FakeWeb web = new FakeWeb();
    private final IspdbSource one = new IspdbSource(web, List.of(URI.create(FIRST)));
    private final IspdbSource two =
            new IspdbSource(web, List.of(URI.create(FIRST), URI.create(SECOND)));

    @Test
    void a_database_knows_the_domain() {
        web.page(FIRST + "example.org", Files.XML, Files.usual("example.org"));

        SourceAnswer answer = ask(one);

        assertThat(sending(answer)).containsExactly("smtp.example.org:465 (tls)");
        assertThat(found(answer).outgoing().getFirst().trust()).isEqualTo(Trust.TRUSTED);
        assertThat(found(answer).outgoing().getFirst().score()).isEqualTo(85);
        assertThat(found(answer).outgoing().getFirst().origins())
                .containsExactly(new Origin(SourceName.ISPDB, FIRST + "example.org", ""));
    }

    @Test
    void it_learns_the_domain_and_nothing_else() {
        ask(one);

        assertThat(web.addresses()).containsExactly(FIRST + "example.org");
    }

    @Test
    void a_database_that_sends_one_elsewhere_is_to_be_confirmed() {
        web.redirected(
                FIRST + "example.org",
                "https://mirror.example/example.org",
                Files.XML,
                Files.usual("example.org"));

        assertThat(found(ask(one)).outgoing().getFirst().trust()).isEqualTo(Trust.CONFIRM);
    }

    @Test
    void a_database_without_protection_is_unsafe() {
        web.page("http://database.example/example.org", Files.XML, Files.usual("example.org"));

        SourceAnswer answer =
                ask(new IspdbSource(web, List.of(URI.create("http://database.example/"))));

        assertThat(found(answer).outgoing().getFirst().trust()).isEqualTo(Trust.UNSAFE);
    }

    @Test
    void the_first_database_that_lists_the_domain_wins() {
        web.page(FIRST + "example.org", 404, Files.HTML, "")
                .page(SECOND + "example.org", Files.XML, Files.usual("second.example"));

        assertThat(sending(ask(two))).containsExactly("smtp.second.example:465 (tls)");

        web.page(FIRST + "example.org", Files.XML, Files.usual("first.example"));

        assertThat(sending(ask(two))).containsExactly("smtp.first.example:465 (tls)");
    }

    @Test
    void a_domain_that_is_not_listed_is_nothing() {
        web.page(FIRST + "example.com", Files.XML, Files.usual("example.com"));

        assertThat(ask(one)).isEqualTo(new Nothing(SourceRemark.NOT_LISTED, ""));
    }

    @Test
    void a_database_that_is_down_is_a_failure_even_if_another_has_nothing() {
        web.page(SECOND + "example.com", Files.XML, Files.usual("example.com"))
                .fails("autoconfig.database.example", Web.Fault.TIMED_OUT);

        assertThat(ask(two)).isEqualTo(new Failed(SourceRemark.TIMED_OUT, ""));
    }

    @Test
    void without_a_database_nobody_is_asked() {
        assertThat(ask(new IspdbSource(web, List.of())))
                .isEqualTo(new Skipped(SourceRemark.SWITCHED_OFF));
        assertThat(web.addresses()).isEmpty();
    }
}
