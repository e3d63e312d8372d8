package app.mailmend.report;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.StageResult;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.IncomingResult;
import app.mailmend.session.OfferedFix;
import app.mailmend.settings.SubmissionSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one test, or the reading of one error text, saw and came to. It is made of evidence only:
/// no credential can be reached from it, because none of its parts can hold one.
///
/// @param written when
/// @param program the version that wrote it; empty where that is not known
/// @param run the test of the settings asked for, or the text
/// @param trials the tests of better settings, in the order in which they were offered
/// @param delivery the stages of sending the test message and watching it arrive
/// @param incoming the tests of settings for fetching mail
/// @param effort of everything together
public record Report(
        Instant written,
        String program,
        ProbeRun run,
        List<Trial> trials,
        List<StageResult> delivery,
        List<Fetching> incoming,
        Effort effort,
        Then then) {

    /// The version of the format, which a change that older programs would misread raises.
    public static final int VERSION = 1;

    /// A test of better settings.
    ///
    /// @param proven whether it went through
    public record Trial(ProbeRun run, boolean proven) {}

    /// A test of settings for fetching mail.
    ///
    /// @param proven whether the server let the account in
    public record Fetching(IncomingRun run, boolean proven) {}

    /// A cause as it was believed when the report was written.
    ///
    /// @param cause its label, which a later program may no longer use
    /// @param refinement the finer word for it; empty where there is none
    /// @param confidence 0 to 1
    public record Belief(String cause, String refinement, double confidence) {

        static Belief of(Finding finding) {
            return new Belief(
                    finding.cause().label(),
                    finding.circumstance().refinement().orElse(""),
                    finding.confidence());
        }
    }

    /// What was concluded when the report was written.
    ///
    /// @param causes best first; empty where nothing was wrong
    /// @param proven the settings that went through; at most one
    public record Then(Ending ending, List<Belief> causes, List<SubmissionSettings> proven) {
        public Then {
            causes = List.copyOf(causes);
            proven = List.copyOf(proven);
        }

        public Optional<Belief> cause() {
            return causes.stream().findFirst();
        }
    }

    public Report {
        trials = List.copyOf(trials);
        delivery = List.copyOf(delivery);
        incoming = List.copyOf(incoming);
    }

    public static Report of(CheckReport check, Instant written, String program) {
        Conclusion conclusion = check.conclusion();
        return new Report(
                written,
                program,
                check.run(),
                trials(check),
                check.delivery(),
                check.incoming().stream()
                        .map(result ->
                                new Fetching(result.run(), result instanceof IncomingResult.Proven))
                        .toList(),
                check.effort(),
                new Then(
                        Ending.of(conclusion),
                        beliefs(Verdict.diagnosis(conclusion).stream()),
                        Verdict.proven(conclusion).stream().toList()));
    }

    /// About a text that somebody got from a program or a server.
    ///
    /// @param run what was read of it
    public static Report quoted(
            ProbeRun run, Diagnosis diagnosis, Instant written, String program) {
        return new Report(
                written,
                program,
                run,
                List.of(),
                List.of(),
                List.of(),
                Effort.none(),
                new Then(Ending.QUOTED, beliefs(Stream.of(diagnosis)), List.of()));
    }

    private static List<Belief> beliefs(Stream<Diagnosis> diagnosis) {
        return diagnosis.flatMap(found -> found.ranked().stream()).map(Belief::of).toList();
    }

    private static List<Trial> trials(CheckReport check) {
        Set<ProbeRun> proven =
                Stream.concat(
                                Verdict.fixes(check.conclusion()).stream()
                                        .filter(OfferedFix::proven)
                                        .map(OfferedFix::trial)
                                        .filter(OfferedFix.Trial.Tried.class::isInstance)
                                        .map(trial -> ((OfferedFix.Trial.Tried) trial).run()),
                                check.conclusion() instanceof Conclusion.Mended mended
                                        ? Stream.of(mended.provenBy())
                                        : Stream.empty())
                        .collect(Collectors.toSet());
        return check.trials().stream().map(run -> new Trial(run, proven.contains(run))).toList();
    }

    /// The test and what was gone on with.
    ProbeRun whole() {
        return run.withStages(delivery);
    }
}
