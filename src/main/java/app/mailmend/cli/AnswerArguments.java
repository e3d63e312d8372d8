package app.mailmend.cli;

import app.mailmend.evidence.Answers;
import app.mailmend.evidence.Question;
import app.mailmend.wording.ConsoleText;

/// What the person has found out, as options: one for each question.
final class AnswerArguments {

    private AnswerArguments() {}

    static Grammar addTo(Grammar grammar) {
        for (Question question : Question.values()) {
            grammar.value(option(question), "yes|no", meaning(question));
        }
        return grammar;
    }

    /// The option that answers a question.
    static String option(Question question) {
        return "--" + question.label();
    }

    private static ConsoleText meaning(Question question) {
        return switch (question) {
            case ANOTHER_NETWORK -> ConsoleText.OPTION_ANOTHER_NETWORK;
            case WEB_SIGN_IN -> ConsoleText.OPTION_WEB_SIGN_IN;
            case TWO_STEP -> ConsoleText.OPTION_TWO_STEP;
        };
    }

    static Answers read(Given given) {
        Answers answers = Answers.none();
        for (Question question : Question.values()) {
            String option = option(question);
            if (given.has(option)) {
                answers = answers.with(question, isYes(given, option));
            }
        }
        return answers;
    }

    private static boolean isYes(Given given, String option) {
        return switch (given.text(option).orElse("")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw given.refused(option, ConsoleText.FAULT_YES_OR_NO);
        };
    }
}
