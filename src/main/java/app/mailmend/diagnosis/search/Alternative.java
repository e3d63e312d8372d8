package app.mailmend.diagnosis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One way of wording a phrase: its pattern, and what its matches look like.
public record Alternative(Pattern pattern, PatternShape shape) {

    /// Characters that `~` stands for at most.
    static final int WIDEST_GAP = 40;

    /// What `~` stands for: a short stretch of anything.
    private static final String GAP = "(?:.{0," + WIDEST_GAP + "}?)";

    /// Repetition without an end could take forever on a hostile text.
    private static final Pattern ENDLESS = Pattern.compile("(?<!\\\\)[*+]|\\{\\d+,\\}");

    /// The alternatives of a pattern, told apart at its outermost bars.
    ///
    /// @throws IllegalArgumentException where the pattern is not one of the phrasebook's kind
    public static List<Alternative> of(String source) {
        if (ENDLESS.matcher(source).find()) {
            throw new IllegalArgumentException("repetition without an end: " + source);
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (String one : ShapeReader.outermost(source)) {
            alternatives.add(
                    new Alternative(Pattern.compile(one.replace("~", GAP)), ShapeReader.read(one)));
        }
        return alternatives;
    }

    /// True when letters are known that every match has, so that the pattern is seldom tried.
    public boolean demanding() {
        return !shape.allDemands().isEmpty();
    }

    public boolean in(String plain) {
        return pattern.matcher(plain).find();
    }
}
