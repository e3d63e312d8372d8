package app.mailmend.discovery.sources;

import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.SourceName;
import java.util.List;

/// What the name servers say about the domain as a whole. Settings come from the sources that build
/// on it.
public record DnsSource() implements Source {

    @Override
    public SourceName name() {
        return SourceName.DNS;
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        DomainFacts domain = inquiry.domain();
        return switch (domain.standing()) {
            case ANSWERED -> domain.exchanger().map(DnsSource::found).orElse(nothing(domain));
            case NO_SUCH_DOMAIN -> new SourceAnswer.Nothing(SourceRemark.NO_SUCH_NAME, "");
            case TAKES_NO_MAIL -> new SourceAnswer.Nothing(SourceRemark.NOT_OFFERED, "");
            case NO_ANSWER -> new SourceAnswer.Failed(SourceRemark.LOOKUP_FAILED, "");
        };
    }

    private static SourceAnswer found(String exchanger) {
        return new SourceAnswer.Found(
                ProviderFacts.unknown(), exchanger, List.of(), List.of(), List.of());
    }

    private static SourceAnswer nothing(DomainFacts domain) {
        return new SourceAnswer.Nothing(
                domain.wildcard() ? SourceRemark.WILDCARD : SourceRemark.NO_RECORD, "");
    }
}
