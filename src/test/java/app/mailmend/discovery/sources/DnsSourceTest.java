package app.mailmend.discovery.sources;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.DnsRecords.Entry.Mx;
import app.mailmend.testing.FakeInquiry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnsSourceTest {

    private static SourceAnswer ask(DomainFacts facts) {
        return new DnsSource().ask(FakeInquiry.of("alice@example.org", facts));
    }

    private static SourceAnswer.Found found(DomainFacts facts) {
        return (SourceAnswer.Found) ask(facts);
    }

    private static DomainFacts facts(boolean wildcard) {
        return new DomainFacts(
                Standing.ANSWERED,
                List.of(new Mx(10, "mx.example.org")),
                false,
                Map.of(),
                List.of(),
                Map.of(),
                wildcard);
    }

    @Test
    void the_detail_is_the_mail_exchanger() {
        SourceAnswer.Found found = found(facts(false));

        assertThat(found.detail()).isEqualTo("mx.example.org");
        assertThat(found.notes()).isEmpty();
        assertThat(found.outgoing()).isEmpty();
        assertThat(found.provider().isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_DOMAIN, NOTHING, NO_SUCH_NAME",
        "TAKES_NO_MAIL, NOTHING, NOT_OFFERED",
        "NO_ANSWER, FAILED, LOOKUP_FAILED"
    })
    void what_cannot_work_is_no_find(Standing standing, Answer kind, SourceRemark remark) {
        SourceAnswer expected =
                kind == Answer.FAILED
                        ? new SourceAnswer.Failed(remark, "")
                        : new SourceAnswer.Nothing(remark, "");

        assertThat(ask(DomainFacts.unknown(standing))).isEqualTo(expected);
    }

    @Test
    void s83_a_wildcard_without_an_exchanger_is_nothing() {
        DomainFacts wild =
                new DomainFacts(
                        Standing.ANSWERED, List.of(), false, Map.of(), List.of(), Map.of(), true);

        assertThat(ask(wild)).isEqualTo(new SourceAnswer.Nothing(SourceRemark.WILDCARD, ""));
    }

    @Test
    void a_domain_without_a_mail_exchanger_is_nothing_to_tell() {
        assertThat(ask(DomainFacts.unknown(Standing.ANSWERED)))
                .isEqualTo(new SourceAnswer.Nothing(SourceRemark.NO_RECORD, ""));
    }
}
