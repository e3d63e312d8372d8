package app.mailmend.discovery.sources;

import app.mailmend.catalog.NoteKind;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.SourceName;
import java.util.ArrayList;
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
        List<Note> notes = new ArrayList<>();
        switch (domain.standing()) {
            case ANSWERED -> {}
            case NO_SUCH_DOMAIN -> notes.add(note(NoteKind.NO_SUCH_DOMAIN, inquiry));
            case TAKES_NO_MAIL -> notes.add(note(NoteKind.TAKES_NO_MAIL, inquiry));
            case NO_ANSWER -> notes.add(new Note(NoteKind.NO_NETWORK.label(), "", ""));
        }
        if (domain.wildcard()) {
            notes.add(note(NoteKind.WILDCARD_DNS, inquiry));
        }
        String exchanger = domain.exchanger().orElse("");
        return notes.isEmpty() && exchanger.isEmpty()
                ? new SourceAnswer.Nothing(SourceRemark.NO_RECORD, "")
                : new SourceAnswer.Found(
                        ProviderFacts.unknown(), exchanger, List.of(), List.of(), notes);
    }

    private static Note note(NoteKind kind, Inquiry inquiry) {
        return new Note(kind.label(), inquiry.address().domain().unicode(), "");
    }
}
