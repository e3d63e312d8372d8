package app.mailmend.bench.explain;

import app.mailmend.diagnosis.Calibration;
import app.mailmend.diagnosis.Diagnostician;
import app.mailmend.diagnosis.Phrasebook;
import app.mailmend.diagnosis.Signal;
import app.mailmend.diagnosis.Spelling;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.Hint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the program would make of a text if neither it nor any other of its source had ever been
 * seen: the texts of each source are explained by a phrasebook without the pieces that no other
 * source supports. A piece is an alternative of a pattern, or an option of a group in it. A text
 * supports an alternative that is in it, and an option without which the alternative would not be.
 * A piece that no text supports was written from other knowledge, and stays. Confidences are those
 * that the rules state.
 */
final class CrossValidation {

    private final List<CorpusText> texts;
    private final Map<String, List<Wording>> wordings =
            Wordings.all().stream().collect(Collectors.groupingBy(Wording::signal));

    /** For each piece the sources with a text that supports it. */
    private final Map<Pieces, Set<String>> support = new HashMap<>();

    /** For each source the pieces that are forgotten with it, unless others support them. */
    private final Map<String, Set<Pieces>> own = new HashMap<>();

    CrossValidation(List<CorpusText> texts, Forgotten forgotten) {
        this.texts = List.copyOf(texts);
        for (CorpusText text : texts) {
            note(text, forgotten);
        }
        Elsewhere.all().forEach(this::note);
    }

    private void note(CorpusText text, Forgotten forgotten) {
        String plain = Spelling.plain(text.quoted().text());
        Set<Pieces> forgettable = own.computeIfAbsent(text.source(), _ -> new HashSet<>());
        for (List<Wording> alike : saying(plain)) {
            Set<Pieces> pieces = pieces(alike, plain);
            pieces.forEach(piece -> supports(text.source(), piece));
            if (forgotten == Forgotten.PRESENT || alike.size() == 1) {
                forgettable.addAll(pieces);
            }
        }
    }

    /** A text of other origin supports what is in it, for every source that it is not like. */
    private void note(Elsewhere other) {
        Set<String> models =
                texts.stream()
                        .filter(other::isLike)
                        .map(CorpusText::source)
                        .collect(Collectors.toSet());
        Set<String> sources = models.isEmpty() ? Set.of(other.text()) : models;
        String plain = Spelling.plain(other.text());
        for (List<Wording> alike : saying(plain)) {
            pieces(alike, plain)
                    .forEach(piece -> sources.forEach(source -> supports(source, piece)));
        }
    }

    private void supports(String source, Pieces piece) {
        support.computeIfAbsent(piece, _ -> new HashSet<>()).add(source);
    }

    private static Set<Pieces> pieces(List<Wording> wordings, String plain) {
        return wordings.stream()
                .flatMap(wording -> wording.neededFor(plain).stream())
                .collect(Collectors.toSet());
    }

    /** For each signal in a text the alternatives that say it. */
    private List<List<Wording>> saying(String plain) {
        return Phrasebook.standard().signalsIn(plain).stream()
                .map(signal ->
                        wordings.get(signal.name()).stream()
                                .filter(wording -> wording.in(plain, Set.of()))
                                .toList())
                .toList();
    }

    /** A guess for each text, in their order. */
    List<Guess> guesses() {
        Map<String, List<CorpusText>> folds =
                texts.stream().collect(Collectors.groupingBy(CorpusText::source));
        Map<CorpusText, Guess> guesses = new HashMap<>();
        folds.forEach((source, fold) -> {
            Diagnostician unknowing =
                    new Diagnostician(
                            book(source, fold), StandardRules.all(), Calibration.asStated());
            fold.forEach(text -> guesses.put(text, Guess.of(text, unknowing)));
        });
        return texts.stream().map(guesses::get).toList();
    }

    /** Only what can be heard in the fold is read: the rest would change nothing there. */
    private Phrasebook book(String source, List<CorpusText> fold) {
        Set<Pieces> without =
                own.get(source).stream()
                        .filter(piece -> support.get(piece).equals(Set.of(source)))
                        .collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        for (String signal : heardIn(fold)) {
            lines.add("= " + signal);
            wordings.get(signal).stream()
                    .flatMap(wording -> wording.pieces().without(without).stream())
                    .forEach(pattern -> lines.add("says " + pattern));
        }
        return Phrasebook.of(lines);
    }

    private static Set<String> heardIn(List<CorpusText> fold) {
        return fold.stream()
                .flatMap(CrossValidation::said)
                .map(words -> Phrasebook.standard().signalsIn(Spelling.plain(words)))
                .flatMap(Collection::stream)
                .map(Signal::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text, and the names that come with it. */
    private static Stream<String> said(CorpusText text) {
        Stream<String> servers =
                text.quoted().hints().stream()
                        .filter(Hint.AtServer.class::isInstance)
                        .map(hint -> ((Hint.AtServer) hint).name());
        return Stream.concat(Stream.of(text.quoted().text(), text.run().provider().id()), servers);
    }
}
