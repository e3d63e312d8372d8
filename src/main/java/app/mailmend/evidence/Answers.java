package app.mailmend.evidence;

import java.util.ArrayList;
import java.util.List;

/// What a person said to questions, one answer a question, in the order of the asking.
public record Answers(List<Answer> given) {

    public record Answer(Question question, boolean yes) {}

    public Answers {
        given = List.copyOf(given);
        if (given.stream().map(Answer::question).distinct().count() < given.size()) {
            throw new IllegalArgumentException("two answers to one question: " + given);
        }
    }

    public static Answers none() {
        return new Answers(List.of());
    }

    /// These and one more; a later answer to the same question counts.
    public Answers with(Question question, boolean yes) {
        List<Answer> more = new ArrayList<>(given);
        more.removeIf(answer -> answer.question() == question);
        more.add(new Answer(question, yes));
        return new Answers(more);
    }

    public boolean has(Question question) {
        return given.stream().anyMatch(answer -> answer.question() == question);
    }
}
