package app.mailmend.discovery.sources;

import static app.mailmend.discovery.sources.Asking.ask;
import static app.mailmend.discovery.sources.Asking.found;
import static app.mailmend.discovery.sources.Asking.sending;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeWeb;
import org.junit.jupiter.api.Test;

class WellKnownSourceTest {

    private static final String PLACE =
            "https://example.org/.well-known/autoconfig/mail/config-v1.1.xml";

    private final FakeWeb web = new FakeWeb();
    private final WellKnownSource source = new WellKnownSource(web);

    @Test
    void a_file_on_the_domains_web_server_is_trusted() {
        web.page(PLACE, Files.XML, Files.usual("example.org"));

        SourceAnswer answer = ask(source);

        assertThat(sending(answer)).containsExactly("smtp.example.org:465 (tls)");
        assertThat(found(answer).outgoing().getFirst().trust()).isEqualTo(Trust.TRUSTED);
        assertThat(found(answer).outgoing().getFirst().score()).isEqualTo(85);
        assertThat(found(answer).outgoing().getFirst().origins())
                .containsExactly(new Origin(SourceName.WELL_KNOWN, PLACE, ""));
        assertThat(web.addresses()).containsExactly(PLACE);
    }

    @Test
    void a_file_elsewhere_is_to_be_confirmed() {
        web.redirected(
                PLACE,
                "https://hoster.example/mail/config-v1.1.xml",
                Files.XML,
                Files.usual("example.org"));

        assertThat(found(ask(source)).outgoing().getFirst().trust()).isEqualTo(Trust.CONFIRM);
    }

    @Test
    void a_web_server_without_the_file_has_nothing() {
        web.page("https://example.org/", Files.HTML, "<html></html>");

        assertThat(ask(source)).isEqualTo(new Nothing(SourceRemark.NOT_LISTED, ""));
        assertThat(web.addresses()).containsExactly(PLACE);
    }
}
