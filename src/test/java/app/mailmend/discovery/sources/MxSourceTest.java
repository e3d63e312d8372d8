package app.mailmend.discovery.sources;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.DnsRecords.Entry.Mx;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeInquiry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MxSourceTest {

    private static final String PROOFPOINT = "mx1.contoso.pphosted.com";
    private static final String GOOGLE = "aspmx.l.google.com";

    private static SourceAnswer ask(DomainFacts facts) {
        return new MxSource(ProviderCatalog.bundled(), LocalDate.of(2026, 11, 22))
                .ask(FakeInquiry.of("alice@example.org", facts));
    }

    private static DomainFacts facts(String exchanger, boolean authentic, String... texts) {
        return new DomainFacts(
                Standing.ANSWERED,
                List.of(new Mx(10, exchanger)),
                authentic,
                Map.of(),
                List.of(texts),
                Map.of(),
                false);
    }

    private static SourceAnswer.Found found(DomainFacts facts) {
        return (SourceAnswer.Found) ask(facts);
    }

    @Test
    void the_catalogue_knows_who_takes_the_mail() {
        SourceAnswer.Found found = found(facts(GOOGLE, false));

        assertThat(found.provider().id()).isEqualTo("google-workspace");
        assertThat(found.detail()).contains("Google").contains("MX " + GOOGLE);
        assertThat(found.outgoing())
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.trust()).isEqualTo(Trust.CONFIRM);
                    assertThat(one.score()).isLessThanOrEqualTo(75);
                    assertThat(one.origins().getFirst().source()).isEqualTo(SourceName.MX);
                    assertThat(one.origins().getFirst().where()).isEqualTo(GOOGLE);
                });
        assertThat(found.outgoing().getFirst().score()).isEqualTo(75);
    }

    @Test
    void signatures_make_it_certain() {
        assertThat(found(facts(GOOGLE, true)).outgoing())
                .isNotEmpty()
                .extracting(Candidate::trust)
                .containsOnly(Trust.TRUSTED);
    }

    @Test
    void who_is_behind_a_gateway_is_never_certain() {
        DomainFacts signed = facts(PROOFPOINT, true, "v=spf1 include:_spf.google.com -all");

        SourceAnswer.Found found = found(signed);

        assertThat(found.provider().id()).isEqualTo("google-workspace");
        assertThat(found.outgoing())
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.trust()).isEqualTo(Trust.CONFIRM);
                    assertThat(one.origins()).extracting(Origin::where).containsOnly("");
                });
    }

    @Test
    void two_signs_alone_weigh_less_than_an_exchanger() {
        DomainFacts own =
                facts(
                        "mx.example.org",
                        false,
                        "v=spf1 include:_spf.google.com -all",
                        "google-site-verification=abc");

        assertThat(found(own).outgoing().getFirst().score()).isEqualTo(55);
        assertThat(found(own).detail()).isEqualTo("Google Workspace (SPF _spf.google.com)");
        assertThat(found(own).provider().isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"w0123456.kasserver.com, all-inkl", "mx2f1a.netcup.net, netcup"})
    void the_exchanger_fills_in_the_host(String exchanger, String id) {
        SourceAnswer.Found found = found(facts(exchanger, false));

        assertThat(found.provider().id()).isEqualTo(id);
        assertThat(found.outgoing())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.settings().host().value()).isEqualTo(exchanger));
        assertThat(found.notes())
                .extracting(Note::kind)
                .doesNotContain(NoteKind.SERVERS_UNKNOWN.label());
    }

    @Test
    void a_gateway_that_hides_the_provider_is_named() {
        SourceAnswer.Found found = found(facts(PROOFPOINT, false));

        assertThat(found.provider().isKnown()).isFalse();
        assertThat(found.outgoing()).isEmpty();
        assertThat(found.notes())
                .containsExactly(
                        new Note(NoteKind.GATEWAY_MX.label(), "Proofpoint Enterprise", ""));
    }

    @Test
    void a_forwarder_is_told() {
        assertThat(found(facts("route1.mx.cloudflare.net", false)).notes())
                .containsExactly(
                        new Note(NoteKind.FORWARDER.label(), "Cloudflare Email Routing", ""));
    }

    @Test
    void a_forwarder_through_which_people_send_is_offered_with_a_word() {
        SourceAnswer.Found found = found(facts("mx1.forwardemail.net", false));

        assertThat(found.notes().getFirst())
                .isEqualTo(new Note(NoteKind.FORWARDER.label(), "Forward Email", ""));
        assertThat(found.provider().isKnown()).isFalse();
        assertThat(found.outgoing()).isNotEmpty();
    }

    @Test
    void own_servers_are_not_listed() {
        assertThat(ask(facts("mx.example.org", false)))
                .isEqualTo(new SourceAnswer.Nothing(SourceRemark.NOT_LISTED, "mx.example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, NO_RECORD",
        "NO_SUCH_DOMAIN, NO_SUCH_NAME",
        "TAKES_NO_MAIL, NOT_OFFERED"
    })
    void without_an_exchanger_there_is_nothing(Standing standing, SourceRemark remark) {
        assertThat(ask(DomainFacts.unknown(standing)))
                .isEqualTo(new SourceAnswer.Nothing(remark, ""));
    }

    @Test
    void nothing_heard_is_a_failure() {
        assertThat(ask(DomainFacts.unknown(Standing.NO_ANSWER)))
                .isEqualTo(new SourceAnswer.Failed(SourceRemark.TIMED_OUT, ""));
    }
}
