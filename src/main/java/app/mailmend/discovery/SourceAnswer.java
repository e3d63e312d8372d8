package app.mailmend.discovery;

import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;

/// What a source said.
public sealed interface SourceAnswer {

    /// It knows the address: settings in its own order, best first; both lists may be empty when
    /// all that it knows is a note.
    record Found(
            ProviderFacts provider,
            List<Candidate<SubmissionSettings>> outgoing,
            List<Candidate<IncomingSettings>> incoming,
            List<Note> notes)
            implements SourceAnswer {
        public Found {
            outgoing = List.copyOf(outgoing);
            incoming = List.copyOf(incoming);
            notes = List.copyOf(notes);
        }
    }

    record Nothing() implements SourceAnswer {}

    /// @param detail what went wrong, in the words of whoever reported it
    record Failed(String detail) implements SourceAnswer {}

    /// It was not asked at all.
    record Skipped() implements SourceAnswer {}
}
