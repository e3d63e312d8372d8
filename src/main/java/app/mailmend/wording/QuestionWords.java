package app.mailmend.wording;

import app.mailmend.diagnosis.Area;
import app.mailmend.evidence.Question;
import java.util.List;

/// What only a person can find out, asked in words, and what was ruled out without asking.
public record QuestionWords(Wording wording) {

    private static final String BUNDLE = "questions";

    public String question(Question question) {
        return of(question, "question");
    }

    /// How to find the answer out.
    public String how(Question question) {
        return of(question, "how");
    }

    /// What the answer is good for.
    public String why(Question question) {
        return of(question, "why");
    }

    /// An answer in a few words, which can stand on a button.
    public String answer(Question question, boolean yes) {
        return of(question, yes ? "yes" : "no");
    }

    private String of(Question question, String part) {
        return wording.say(Sentence.of(BUNDLE, question.label(), part));
    }

    /// One sentence that names where the trouble does not lie.
    ///
    /// @param tested whether that was seen in a test, and not only told by words
    public String ruledOut(List<Area> areas, boolean tested) {
        List<String> names =
                areas.stream().map(area -> wording.say(Sentence.of(BUNDLE, "area", area))).toList();
        return wording.say(
                Sentence.of(BUNDLE, "ruled-out", tested ? "tested" : "quoted"),
                String.join(", ", names));
    }
}
