package app.mailmend.diagnosis;

import app.mailmend.evidence.Answers;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Question;
import app.mailmend.settings.PasswordKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Which question to ask, and what an answer changes. A question is worth asking only when an
/// answer to it could bring another cause to the top; most failures need none.
public final class Questions {

    /// What bothering a person costs: by so much a question must be expected to make one surer of
    /// the best cause.
    static final double COST = 0.03;

    /// How likely a yes is where the cause is none of those considered.
    private static final double CAUSE_UNKNOWN = 0.5;

    private Questions() {}

    /// The question that helps most; nothing when none does.
    public static Optional<Question> next(Diagnosis diagnosis, ProbeRun run) {
        return next(diagnosis, run, Set.of());
    }

    /// @param unanswerable those that the person was asked and cannot answer
    public static Optional<Question> next(
            Diagnosis diagnosis, ProbeRun run, Set<Question> unanswerable) {
        Set<Question> open = open(run);
        open.removeAll(unanswerable);
        double now = best(shares(diagnosis.ranked()));
        return open.stream()
                .filter(question -> worth(question, diagnosis.ranked(), open) > now)
                .max(
                        Comparator.comparingDouble(
                                question -> worth(question, diagnosis.ranked(), open)));
    }

    /// Not answered yet, nor known already: with a provider that takes no ordinary password the
    /// remedy is the same whatever the web page says.
    private static Set<Question> open(ProbeRun run) {
        Set<Question> open = EnumSet.allOf(Question.class);
        open.removeIf(run.answers()::has);
        ProviderFacts provider = run.provider();
        if (provider.isKnown() && provider.passwordKind() != PasswordKind.ACCOUNT_PASSWORD) {
            open.remove(Question.WEB_SIGN_IN);
            open.remove(Question.TWO_STEP);
        }
        return open;
    }

    /// The findings after the answers, best first (Bayes' rule).
    static List<Finding> weigh(List<Finding> findings, Answers answers) {
        List<Finding> weighed = findings;
        for (Answers.Answer answer : answers.given()) {
            weighed = given(weighed, answer.question(), answer.yes());
        }
        return weighed;
    }

    /// How sure of the best cause one can expect to be after this question and those that may
    /// follow it, less what they cost.
    private static double worth(Question question, List<Finding> findings, Set<Question> open) {
        Set<Question> left = EnumSet.copyOf(open);
        left.remove(question);
        double yes = chanceOf(findings, question, true);
        return yes * reachable(given(findings, question, true), left)
                + (1 - yes) * reachable(given(findings, question, false), left)
                - COST;
    }

    private static double reachable(List<Finding> findings, Set<Question> open) {
        double asking =
                open.stream()
                        .mapToDouble(question -> worth(question, findings, open))
                        .max()
                        .orElse(0);
        return Math.max(best(findings), asking);
    }

    private static List<Finding> shares(List<Finding> findings) {
        double total = total(findings);
        return findings.stream()
                .map(finding -> finding.weighing(finding.confidence() / total))
                .toList();
    }

    private static double best(List<Finding> findings) {
        return findings.getFirst().confidence();
    }

    private static List<Finding> given(List<Finding> findings, Question question, boolean yes) {
        double all = chanceOf(findings, question, yes) * total(findings);
        ToDoubleFunction<Finding> weight =
                finding -> finding.confidence() * chance(question, finding.cause(), yes) / all;
        List<Finding> weighed = new ArrayList<>();
        for (Finding finding : findings) {
            weighed.add(finding.weighing(weight.applyAsDouble(finding)));
        }
        weighed.sort(Finding.BEST_FIRST);
        return weighed;
    }

    /// How likely the answer is, before it is given.
    private static double chanceOf(List<Finding> findings, Question question, boolean yes) {
        double total = total(findings);
        double considered =
                findings.stream()
                        .mapToDouble(finding ->
                                finding.confidence() * chance(question, finding.cause(), yes))
                        .sum();
        return considered / total + CAUSE_UNKNOWN * (1 - sum(findings) / total);
    }

    /// Findings that are surer together than can be share what there is.
    private static double total(List<Finding> findings) {
        return Math.max(1, sum(findings));
    }

    private static double sum(List<Finding> findings) {
        return findings.stream().mapToDouble(Finding::confidence).sum();
    }

    private static double chance(Question question, Cause cause, boolean yes) {
        double chance = QuestionChances.standard().ofYes(question, cause);
        return yes ? chance : 1 - chance;
    }
}
