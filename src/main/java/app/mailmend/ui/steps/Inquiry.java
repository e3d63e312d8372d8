package app.mailmend.ui.steps;

import app.mailmend.evidence.Answers;
import app.mailmend.evidence.Question;
import app.mailmend.session.CheckReport;
import app.mailmend.session.SetupSession;
import java.util.List;
import java.util.Optional;

/// The questions about the last check, and the check as it is judged with the replies.
public final class Inquiry {

    private final SetupSession session;
    private final QuestionModel questions = new QuestionModel();
    private List<CheckReport> unasked = List.of();

    Inquiry(SetupSession session) {
        this.session = session;
    }

    /// Hears of a check that is over, or that was judged anew with what the person said.
    void hear(CheckReport report) {
        boolean fresh = report.run().answers().given().isEmpty();
        if (fresh && !unasked.contains(report)) {
            unasked = List.of(report);
            questions.forget();
        }
    }

    /// What the person said so far.
    public List<QuestionModel.Given> given() {
        return questions.given();
    }

    /// The question to ask now.
    public Optional<Question> open(CheckReport report) {
        return questions.open(unanswerable -> session.question(report, unanswerable));
    }

    void reopen(Question question) {
        questions.reopen(question);
    }

    /// The check as it is judged now; nothing where there was none.
    Optional<CheckReport> reply(Question question, QuestionModel.Reply reply) {
        questions.give(question, reply);
        return unasked.stream().findFirst().map(this::judged);
    }

    private CheckReport judged(CheckReport first) {
        CheckReport judged = first;
        for (Answers.Answer answer : questions.answers().given()) {
            judged = session.answer(judged, answer.question(), answer.yes());
        }
        return judged;
    }
}
