package app.mailmend.ui.steps;

import app.mailmend.evidence.Answers;
import app.mailmend.evidence.Question;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.SetupSession;
import app.mailmend.session.SetupState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The questions about the last check, and the check as it is judged with the replies. Judging and
/// choosing a question are done off the screen's thread; everything else belongs to it.
public final class Inquiry {

    private final SetupSession session;
    private final Consumer<Judged> judge;
    private final Latest judging;
    private final QuestionModel questions = new QuestionModel();
    private List<CheckReport> unasked = List.of();
    private List<Question> next = List.of();

    /// Read by the session's thread.
    private volatile Set<Question> unanswerable = Set.of();

    /// A check and the question that helps most to understand it; at most one.
    record Judged(CheckReport report, List<Question> next) {
        Judged {
            next = List.copyOf(next);
        }
    }

    /// @param judge hears a check as it is judged with all replies
    Inquiry(SetupSession session, Consumer<Judged> judge, Latest judging) {
        this.session = session;
        this.judge = judge;
        this.judging = judging;
    }

    /// The question that a state raises. Not for the screen's thread: choosing it takes several
    /// diagnoses.
    ///
    /// @return at most one
    List<Question> next(SetupState state) {
        return state instanceof SetupState.Checked(CheckReport report)
                ? next(report, isFresh(report) ? Set.of() : unanswerable)
                : List.of();
    }

    private List<Question> next(CheckReport report, Set<Question> unanswered) {
        return report.conclusion() instanceof Conclusion.Fails
                ? session.question(report, unanswered).stream().toList()
                : List.of();
    }

    private static boolean isFresh(CheckReport report) {
        return report.run().answers().given().isEmpty();
    }

    /// Hears of a check that is over, or that was judged anew with what the person said.
    void hear(CheckReport report, List<Question> raised) {
        if (isFresh(report) && !unasked.contains(report)) {
            unasked = List.of(report);
            questions.forget();
            unanswerable = Set.of();
            judging.forget();
        }
        next = raised;
    }

    /// What the person said so far.
    public List<QuestionModel.Given> given() {
        return questions.given();
    }

    /// The question to ask now.
    public Optional<Question> open() {
        return questions.open(next);
    }

    void reopen(Question question) {
        questions.reopen(question);
    }

    /// A reply changes what is likeliest.
    ///
    /// @param then runs when that was heard
    public void reply(Question question, QuestionModel.Reply reply, Runnable then) {
        questions.give(question, reply);
        Set<Question> unanswered = questions.unanswerable();
        unanswerable = unanswered;
        Answers answers = questions.answers();
        for (CheckReport first : unasked) {
            judging.ask(
                    () -> judged(first, answers, unanswered),
                    judged -> {
                        judge.accept(judged);
                        then.run();
                    });
        }
    }

    private Judged judged(CheckReport first, Answers answers, Set<Question> unanswered) {
        CheckReport judged = first;
        for (Answers.Answer answer : answers.given()) {
            judged = session.answer(judged, answer.question(), answer.yes());
        }
        return new Judged(judged, next(judged, unanswered));
    }
}
