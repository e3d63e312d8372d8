package app.mailmend.bench.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One alternative of the phrasebook.
 *
 * @param signal the name of what it says
 */
record Wording(String signal, Pieces pieces) {

    /** Whether it, less some pieces, is in a text in plain spelling. */
    boolean in(String plain, Set<Pieces> without) {
        return pieces.without(without)
                .filter(pattern -> compiled(pattern).matcher(plain).find())
                .isPresent();
    }

    /** The pieces of it without which it would not be in a text in which it is; itself first. */
    Set<Pieces> neededFor(String plain) {
        List<Pieces> options = pieces.options();
        Set<Pieces> needed =
                options.stream()
                        .filter(option -> !in(plain, Set.of(option)))
                        .collect(Collectors.toCollection(HashSet::new));
        needed.add(pieces);
        return needed;
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern.replace("~", "(?:.{0,40}?)"));
    }
}
