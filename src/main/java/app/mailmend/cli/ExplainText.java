package app.mailmend.cli;

import app.mailmend.diagnosis.Area;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.Subject;
import app.mailmend.fix.Fix;
import app.mailmend.fix.FixPlanner;
import app.mailmend.report.sheet.Page;
import app.mailmend.wording.ConsoleText;
import app.mailmend.wording.QuestionWords;
import java.util.List;
import java.util.stream.Collectors;

/// What an error text means, for people: the text, its meaning, what else it could be, what to do,
/// and the question whose answer would help.
final class ExplainText {

    /// How much of a text is shown again, in lines and in characters of a line.
    private static final int LINES = 12;

    private static final int COLUMNS = 500;

    private final Page page;
    private final Phrases words;
    private final ProbeRun run;
    private final Diagnosis diagnosis;

    ExplainText(Page page, Phrases words, ProbeRun run, Diagnosis diagnosis) {
        this.page = page;
        this.words = words;
        this.run = run;
        this.diagnosis = diagnosis;
    }

    /// Of a long text, what was read of it is shown, whatever it rests on.
    ///
    /// @param pasted as it was given
    /// @param rests the part of it that the diagnosis rests on; empty where it is all of it
    Page write(String pasted, String rests) {
        page.heading(words.say(ConsoleText.HEADING_QUOTED)).verbatim(shortened(pasted));
        CheckText.explanation(page, words, diagnosis.best());
        label(diagnosis.best());
        String read = rests.isEmpty() ? readOf(pasted) : rests;
        if (!read.isEmpty()) {
            page.heading(words.say(ConsoleText.HEADING_EVIDENCE)).verbatim(shortened(read));
        }
        if (diagnosis.cause() == Cause.UNEXPLAINED) {
            ruledOut();
        }
        CheckText.others(page, words, diagnosis);
        remedies();
        return page;
    }

    private String readOf(String pasted) {
        return run.subject() instanceof Subject.Quoted quoted && !quoted.text().equals(pasted)
                ? quoted.text()
                : "";
    }

    /// A text that names no error is no riddle.
    static Page withoutError(Page page, Phrases words, String pasted) {
        return page.heading(words.say(ConsoleText.HEADING_QUOTED))
                .verbatim(shortened(pasted))
                .heading(words.say(ConsoleText.HEADING_MEANING))
                .paragraph(words.say(ConsoleText.NO_ERROR))
                .paragraph(words.say(ConsoleText.NO_ERROR_HINT));
    }

    static void question(Page page, Phrases words, Question question) {
        QuestionWords asked = new QuestionWords(words.wording());
        page.heading(words.say(ConsoleText.HEADING_ASKED))
                .paragraph(asked.question(question))
                .paragraph(asked.how(question) + " " + asked.why(question))
                .paragraph(
                        words.say(
                                ConsoleText.ANSWER_WITH_OPTION, AnswerArguments.option(question)));
    }

    /// The words of the cause in documents, for a ticket.
    private void label(Finding finding) {
        String cause = finding.cause().label();
        page.paragraph(
                words.certainty(finding)
                        + " "
                        + words.say(
                                ConsoleText.CAUSE_LABEL,
                                finding.circumstance()
                                        .refinement()
                                        .map(finer -> cause + " (" + finer + ")")
                                        .orElse(cause)));
    }

    private void ruledOut() {
        List<Area> areas = Area.ruledOut(run, diagnosis);
        if (!areas.isEmpty()) {
            page.heading(words.say(ConsoleText.HEADING_RULED_OUT))
                    .paragraph(new QuestionWords(words.wording()).ruledOut(areas, false));
        }
    }

    /// What a person can do; settings are not among it, because nothing can be tried here.
    private void remedies() {
        List<Fix> remedies = FixPlanner.plan(diagnosis, run, List.of()).remedies();
        if (remedies.isEmpty()) {
            return;
        }
        page.heading(words.say(ConsoleText.HEADING_TODO));
        int number = 1;
        for (Fix fix : remedies) {
            page.numbered(number++, words.title(fix, run.provider()))
                    .steps(words.steps(fix, run.provider()));
            if (fix instanceof Fix.TellSomeone someone) {
                page.gap().verbatim(words.letter(someone, run, diagnosis));
            }
        }
    }

    private static String shortened(String text) {
        String shown =
                text.lines()
                        .limit(LINES)
                        .map(line -> line.length() <= COLUMNS ? line : line.substring(0, COLUMNS))
                        .collect(Collectors.joining("\n"))
                        .strip();
        return shown.length() < text.strip().length() ? shown + " …" : shown;
    }
}
