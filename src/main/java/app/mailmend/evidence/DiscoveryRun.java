package app.mailmend.evidence;

import app.mailmend.account.EmailAddress;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.List;

/// What the search for settings found, best first, and how each source answered.
///
/// @param rivals where two providers are nearly as likely, both of them, the likelier first: the
///   person is to say which one it is; otherwise empty
/// @param notes most urgent first
public record DiscoveryRun(
        EmailAddress address,
        ProviderFacts provider,
        List<Candidate<SubmissionSettings>> outgoing,
        List<Candidate<IncomingSettings>> incoming,
        List<Rival> rivals,
        List<Step> steps,
        List<Note> notes,
        End end,
        Duration elapsed) {

    public DiscoveryRun {
        outgoing = List.copyOf(outgoing);
        incoming = List.copyOf(incoming);
        rivals = List.copyOf(rivals);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /// Whether a search is over, and why.
    public enum End {
        NOT_YET,
        /// Every source that was asked has answered.
        COMPLETE,
        /// Its time was over; some sources had not answered.
        TIME_OVER,
        /// The person had enough.
        STOPPED
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

        public boolean isFinal() {
            return switch (this) {
                case WAITING, ASKING -> false;
                case FOUND, NOTHING, FAILED, SKIPPED -> true;
            };
        }
    }

    /// One source, its answer and how long it took.
    ///
    /// @param detail a few words of whoever answered, made printable; may be empty
    public record Step(
            SourceName source,
            Answer answer,
            Duration elapsed,
            SourceRemark remark,
            String detail) {

        /// Without anything else to say.
        public Step(SourceName source, Answer answer, Duration elapsed) {
            this(source, answer, elapsed, SourceRemark.NONE, "");
        }
    }

    /// One of two providers that may be the right one.
    ///
    /// @param name the provider's name, or the registrable domain of its server
    /// @param settings the best that is known for it
    public record Rival(String name, Candidate<SubmissionSettings> settings) {}

    /// Something a person should know about the provider or the search.
    ///
    /// @param kind a stable word such as `enable-imap-first`
    /// @param text a detail; may be empty
    /// @param link a curated page; empty where there is none
    public record Note(String kind, String text, String link) {}
}
