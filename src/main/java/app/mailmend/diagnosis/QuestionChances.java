package app.mailmend.diagnosis;

import app.mailmend.evidence.Question;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// How likely a person says yes to a question when something is the cause. The table is data:
/// `question-chances.txt` beside this class.
///
/// @param chances for every pair
record QuestionChances(Map<Pair, Double> chances) {

    private static final QuestionChances STANDARD = read();

    /// Neither yes nor no is likelier.
    private static final double EVEN = 0.5;

    record Pair(Question question, Cause cause) {}

    static QuestionChances standard() {
        return STANDARD;
    }

    double ofYes(Question question, Cause cause) {
        return chances.getOrDefault(new Pair(question, cause), EVEN);
    }

    private static QuestionChances read() {
        Map<Pair, Double> chances = new HashMap<>();
        for (String[] columns : DataLines.columns("question-chances.txt")) {
            causes(columns[1])
                    .forEach(cause ->
                            chances.putIfAbsent(
                                    new Pair(question(columns[0]), cause),
                                    Double.valueOf(columns[2])));
        }
        return new QuestionChances(Map.copyOf(chances));
    }

    private static Question question(String label) {
        return Arrays.stream(Question.values())
                .filter(question -> question.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no question " + label));
    }

    private static Stream<Cause> causes(String label) {
        return label.equals("any")
                ? Arrays.stream(Cause.values())
                : Stream.of(
                        Cause.ofLabel(label)
                                .orElseThrow(() -> new IllegalStateException("no cause " + label)));
    }
}
