package app.mailmend.diagnosis;

import app.mailmend.evidence.Answers;
import app.mailmend.evidence.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Which question to ask, and what an answer changes. A question is worth asking only when an
/// answer to it could bring another cause to the top; most failures need none.
public final class Questions {

    /// How much surer of the best cause an answer must be expected to make, before a person is
    /// bothered.
    static final double WORTH_ASKING = 0.03;

    /// How likely a yes is where the cause is none of those considered.
    private static final double CAUSE_UNKNOWN = 0.5;

    private Questions() {}

    /// The question that helps most; nothing when none does.
    public static Optional<Question> next(Diagnosis diagnosis, Answers answers) {
        return next(diagnosis, answers, Set.of());
    }

    /// @param unanswerable those that the person was asked and cannot answer
    public static Optional<Question> next(
            Diagnosis diagnosis, Answers answers, Set<Question> unanswerable) {
        return Arrays.stream(Question.values())
                .filter(question -> !answers.has(question) && !unanswerable.contains(question))
                .filter(question -> worth(question, diagnosis.ranked()) >= WORTH_ASKING)
                .max(Comparator.comparingDouble(question -> worth(question, diagnosis.ranked())));
    }

    /// The findings after the answers, best first (Bayes' rule).
    static List<Finding> weigh(List<Finding> findings, Answers answers) {
        List<Finding> weighed = findings;
        for (Answers.Answer answer : answers.given()) {
            weighed = given(weighed, answer.question(), answer.yes());
        }
        return weighed;
    }

    /// How much surer of the best cause the answer is expected to make.
    private static double worth(Question question, List<Finding> findings) {
        double yes = chanceOf(findings, question, true);
        double expected =
                yes * best(given(findings, question, true))
                        + (1 - yes) * best(given(findings, question, false));
        return expected - findings.getFirst().confidence() / total(findings);
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
