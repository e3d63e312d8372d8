package app.mailmend.ui.steps;

import app.mailmend.evidence.Answers;
import app.mailmend.evidence.Question;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person said to the questions about one failure: one is asked at a time, never more than
/// three in all, and every reply can be changed.
public final class QuestionModel {

    /// More questions than these nobody is asked about one failure.
    static final int MOST = Question.values().length;

    /// What a person can say to a question.
    public enum Reply {
        YES,
        NO,
        /// The question stays open and is not asked again.
        UNKNOWN
    }

    /// A question and what was said to it.
    public record Given(Question question, Reply reply) {}

    private final List<Given> given = new ArrayList<>();
    private List<Question> reopened = List.of();

    /// Another failure: nothing was said about it yet.
    void forget() {
        given.clear();
        reopened = List.of();
    }

    /// A reply; one to a question that was answered before takes the place of the former.
    void give(Question question, Reply reply) {
        Given news = new Given(question, reply);
        reopened = List.of();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).question() == question) {
                given.set(i, news);
                return;
            }
        }
        given.add(news);
    }

    /// The person wants to say something else; until then the former reply counts.
    void reopen(Question question) {
        reopened = List.of(question);
    }

    /// In the order of the asking, without the one that is being asked again.
    public List<Given> given() {
        return given.stream().filter(said -> !reopened.contains(said.question())).toList();
    }

    /// The replies that a diagnosis can use.
    Answers answers() {
        Answers answers = Answers.none();
        for (Given said : given) {
            if (said.reply() != Reply.UNKNOWN) {
                answers = answers.with(said.question(), said.reply() == Reply.YES);
            }
        }
        return answers;
    }

    /// What the person was asked and cannot answer.
    Set<Question> unanswerable() {
        Set<Question> unknown = EnumSet.noneOf(Question.class);
        given.stream()
                .filter(said -> said.reply() == Reply.UNKNOWN)
                .forEach(said -> unknown.add(said.question()));
        return unknown;
    }

    /// The question to ask now.
    ///
    /// @param next one that helps, if any does, and that the person was not asked before
    Optional<Question> open(List<Question> next) {
        if (!reopened.isEmpty()) {
            return reopened.stream().findFirst();
        }
        return given.size() < MOST ? next.stream().findFirst() : Optional.empty();
    }
}
