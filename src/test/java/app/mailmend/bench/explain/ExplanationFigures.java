package app.mailmend.bench.explain;

import app.mailmend.bench.Table;
import app.mailmend.diagnosis.rules.StandardRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints how well error texts are explained, beside what is to be reached: {@code mvn -q
 * -Pexplanations test-compile exec:exec}. Each file of the corpus is judged by itself, then the
 * observed texts once more as if the program had never met their sources. With {@code
 * -Dprinted=calibration} it prints the lines that belong into {@code calibration.txt} instead.
 */
public final class ExplanationFigures {

    /** What the observed texts are to reach, in percent. */
    private static final double FIRST = 97;

    private static final double FIRST_UNSEEN = 90;

    private final Table table = new Table(System.out);
    private final List<Corpus> corpora = Corpus.all();

    private ExplanationFigures() {}

    public static void main(String[] arguments) {
        ExplanationFigures figures = new ExplanationFigures();
        if (arguments.length > 0 && arguments[0].equals("calibration")) {
            figures.calibration();
        } else {
            figures.run();
            System.exit(figures.table.missed() == 0 ? 0 : 1);
        }
    }

    private void run() {
        for (Corpus corpus : corpora) {
            boolean observed = corpus.name().equals(Corpus.OBSERVED);
            Score score = explained(corpus);
            show(corpus.name() + ", as the program is", score, observed ? FIRST : 0);
            if (observed) {
                parts(score);
            }
            wrong(score);
        }
        for (Forgotten forgotten : Forgotten.values()) {
            unseen(forgotten);
        }
        table.note(table.missed() + " targets missed");
    }

    private void unseen(Forgotten forgotten) {
        CrossValidation validation = new CrossValidation(texts(), forgotten);
        List<Guess> stated = validation.guesses();
        for (Corpus corpus : corpora) {
            boolean observed = corpus.name().equals(Corpus.OBSERVED);
            List<Guess> guesses = new ArrayList<>(stated);
            guesses.removeIf(guess -> !corpus.texts().contains(guess.text()));
            Score score = new Score(observed ? CalibrationFit.leavingSourceOut(guesses) : guesses);
            boolean aimed = observed && forgotten == Forgotten.NEEDED;
            show(corpus.name() + ", " + forgotten, score, aimed ? FIRST_UNSEEN : 0);
            if (aimed) {
                wrong(score);
            }
        }
    }

    private void calibration() {
        CrossValidation validation = new CrossValidation(texts(), Forgotten.NEEDED);
        List<CorpusText> observed = Corpus.named(Corpus.OBSERVED).texts();
        List<Guess> guesses = new ArrayList<>(validation.guesses());
        guesses.removeIf(guess -> !observed.contains(guess.text()));
        CalibrationFit.lines(guesses).forEach(table::note);
    }

    private List<CorpusText> texts() {
        return corpora.stream().flatMap(corpus -> corpus.texts().stream()).toList();
    }

    private static Score explained(Corpus corpus) {
        return new Score(
                corpus.texts().stream()
                        .map(text -> Guess.of(text, StandardRules.diagnostician()))
                        .toList());
    }

    private void show(String title, Score score, double firstAim) {
        table.title(title);
        Score certain = score.certain();
        if (firstAim > 0) {
            table.atLeast("the cause comes first", certain.percentRight(1), firstAim, "%");
        } else {
            plain("the cause comes first", certain.percentRight(1));
        }
        plain("the cause is among the first two", certain.percentRight(2));
        table.plain("texts whose cause is known for sure", certain.size(), "", "");
        plain("of the others, the cause comes first", score.uncertain().percentRight(1));
        if (firstAim == FIRST) {
            table.atLeast(
                    "of the 530s, the cause comes first",
                    certain.of530().percentRight(1),
                    100,
                    "%");
            table.atLeast("lowest share of one cause", certain.lowestRecall(), 85, "%");
        } else {
            plain("of the 530s, the cause comes first", certain.of530().percentRight(1));
        }
        if (firstAim > 0) {
            table.atLeast(
                    "confidence of 0.9 and more is right",
                    certain.surerThan(0.9).percentRight(1),
                    98,
                    "%");
        } else {
            plain("confidence of 0.9 and more is right", certain.surerThan(0.9).percentRight(1));
        }
        plain("texts with such a confidence", certain.shareSurerThan(0.9));
        plain("expected calibration error", certain.calibrationError());
        certain.steps()
                .forEach((step, within) ->
                        table.note(
                                String.format(
                                        Locale.ROOT,
                                        "    confidence %.1f: %4d texts, stated %5.1f %%, right %5.1f %%",
                                        step,
                                        within.size(),
                                        within.meanConfidence(),
                                        within.percentRight(1))));
    }

    private void plain(String what, double percent) {
        table.plain(what, percent, "", "%");
    }

    private void parts(Score score) {
        table.note("");
        score.certain().byCause().forEach((cause, part) -> line(cause.label(), part));
        table.note("");
        score.certain().byLanguage().forEach(this::line);
    }

    private void line(String name, Score part) {
        table.note(
                String.format(
                        Locale.ROOT,
                        "    %-28s %4d texts, %5.1f %%",
                        name,
                        part.size(),
                        part.percentRight(1)));
    }

    private void wrong(Score score) {
        table.note(
                score.certain().wrong().stream()
                        .map(guess -> "    " + guess)
                        .collect(Collectors.joining("\n")));
    }
}
