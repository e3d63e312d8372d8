package app.mailmend.discovery;

import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;

/// What a source said.
public sealed interface SourceAnswer {

    /// It knows something: settings in its own order, best first; both lists may be empty when all
    /// that it knows is a note or what servers showed.
    ///
    /// @param provider unknown where the source names none
    /// @param detail a few words of the source itself, such as the provider's name; may be empty
    /// @param seen what servers showed, without any password
    record Found(
            ProviderFacts provider,
            String detail,
            List<Candidate<SubmissionSettings>> outgoing,
            List<Candidate<IncomingSettings>> incoming,
            List<Note> notes,
            List<Surveyed> seen)
            implements SourceAnswer {
        public Found {
            outgoing = List.copyOf(outgoing);
            incoming = List.copyOf(incoming);
            notes = List.copyOf(notes);
            seen = List.copyOf(seen);
        }

        /// Where no server was looked at.
        public Found(
                ProviderFacts provider,
                String detail,
                List<Candidate<SubmissionSettings>> outgoing,
                List<Candidate<IncomingSettings>> incoming,
                List<Note> notes) {
            this(provider, detail, outgoing, incoming, notes, List.of());
        }
    }

    record Nothing(SourceRemark remark, String detail) implements SourceAnswer {
        public Nothing() {
            this(SourceRemark.NONE, "");
        }
    }

    /// @param detail in the words of whoever reported it, made printable; may be empty
    record Failed(SourceRemark remark, String detail) implements SourceAnswer {}

    /// It was not asked at all.
    record Skipped(SourceRemark remark) implements SourceAnswer {}
}
