package app.mailmend.evidence;

import app.mailmend.account.EmailAddress;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.List;

/// What the search for settings found, best first, and how each source answered.
public record DiscoveryRun(
        EmailAddress address,
        ProviderFacts provider,
        List<Candidate<SubmissionSettings>> outgoing,
        List<Candidate<IncomingSettings>> incoming,
        List<Step> steps,
        List<Note> notes,
        Duration elapsed) {

    public DiscoveryRun {
        outgoing = List.copyOf(outgoing);
        incoming = List.copyOf(incoming);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /// How a source answered.
    public enum Answer {
        WAITING("waiting"),
        ASKING("asking"),
        FOUND("found"),
        NOTHING("nothing"),
        FAILED("failed"),
        SKIPPED("skipped");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /// The word used on the console and in reports.
        public String label() {
            return label;
        }
    }

    /// One source, its answer and how long it took.
    public record Step(String source, Answer answer, Duration elapsed, String note) {}

    /// Something a person should know about the provider.
    ///
    /// @param kind a stable word such as `enable-imap-first`
    /// @param link a curated page; empty where there is none
    public record Note(String kind, String text, String link) {}
}
