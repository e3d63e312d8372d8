package app.mailmend.session;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Diagnostician;
import app.mailmend.diagnosis.Questions;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.fix.FixPlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Judges a check that is over once more, with what only the person could tell.
record Hindsight(Diagnostician diagnostician) {

    Optional<Question> question(CheckReport report, Set<Question> unanswerable) {
        if (!(report.conclusion() instanceof Conclusion.Fails fails)) {
            return Optional.empty();
        }
        ProbeRun last = lastRun(report, fails);
        return Questions.next(diagnostician.diagnose(last), last, unanswerable);
    }

    CheckReport answer(CheckReport report, Question question, boolean yes) {
        if (!(report.conclusion() instanceof Conclusion.Fails fails)) {
            return report;
        }
        ProbeRun asked = report.run().answering(question, yes);
        ProbeRun last = lastRun(report, fails).answering(question, yes);
        Diagnosis diagnosis = diagnostician.diagnose(asked);
        List<OfferedFix> fixes = new ArrayList<>(tried(fails, question, yes));
        fixes.addAll(
                OfferedFix.untried(
                        FixPlanner.plan(
                                        diagnostician.diagnose(last),
                                        last,
                                        report.request().known())
                                .remedies()));
        return report.judged(asked, new Conclusion.Fails(diagnosis, fixes));
    }

    /// The run that came furthest: what stands in its way is what is left to understand.
    private static ProbeRun lastRun(CheckReport report, Conclusion.Fails fails) {
        return fails.fixes().stream()
                .map(OfferedFix::trial)
                .filter(OfferedFix.Trial.Tried.class::isInstance)
                .map(trial -> ((OfferedFix.Trial.Tried) trial).run())
                .findFirst()
                .orElseGet(() -> report.run().withStages(report.delivery()));
    }

    private static List<OfferedFix> tried(Conclusion.Fails fails, Question question, boolean yes) {
        return fails.fixes().stream()
                .filter(offered -> offered.trial() instanceof OfferedFix.Trial.Tried)
                .map(offered -> {
                    var trial = (OfferedFix.Trial.Tried) offered.trial();
                    return new OfferedFix(
                            offered.fix(),
                            new OfferedFix.Trial.Tried(
                                    trial.run().answering(question, yes), trial.proven()));
                })
                .toList();
    }
}
