package app.mailmend.bench.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A run of letters and groups in a pattern of the phrasebook: what stands between two bars. Of a
 * group each option is a piece that can be left out; what looks ahead or behind stays as it is. Two
 * pieces that are written alike are still two.
 */
final class Pieces {

    private sealed interface Part {}

    private record Letters(String text) implements Part {}

    /**
     * @param opening the bracket and what says that it does not capture
     * @param optional whether a question mark follows
     */
    private record Group(String opening, List<Pieces> options, boolean optional) implements Part {}

    private final List<Part> parts;

    private Pieces(List<Part> parts) {
        this.parts = parts;
    }

    /** The alternatives of a pattern. */
    static List<Pieces> of(String pattern) {
        return new Reader(pattern).alternatives();
    }

    /** Every option of every group in here, the outer before the inner. */
    List<Pieces> options() {
        List<Pieces> all = new ArrayList<>();
        visit(all::add);
        return all;
    }

    private void visit(Consumer<Pieces> each) {
        for (Part part : parts) {
            if (part instanceof Group group) {
                for (Pieces option : group.options()) {
                    each.accept(option);
                    option.visit(each);
                }
            }
        }
    }

    /**
     * The pattern without some pieces.
     *
     * @return nothing when it could not match any more
     */
    Optional<String> without(Set<Pieces> left) {
        if (left.contains(this)) {
            return Optional.empty();
        }
        StringBuilder pattern = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Letters(String text) -> pattern.append(text);
                case Group group -> {
                    List<String> options = remaining(group, left);
                    if (!options.isEmpty()) {
                        pattern.append(group.opening())
                                .append(String.join("|", options))
                                .append(group.optional() ? ")?" : ")");
                    } else if (!group.optional()) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(pattern.toString());
    }

    private static List<String> remaining(Group group, Set<Pieces> left) {
        return group.options().stream().flatMap(option -> option.without(left).stream()).toList();
    }

    @Override
    public String toString() {
        return without(Set.of()).orElse("");
    }

    /** Reads a pattern from left to right. */
    private static final class Reader {
        private final String pattern;
        private int position;

        Reader(String pattern) {
            this.pattern = pattern;
        }

        /** Up to the end, or to the bracket that closes the group. */
        List<Pieces> alternatives() {
            List<Pieces> alternatives = new ArrayList<>();
            List<Part> parts = new ArrayList<>();
            while (position < pattern.length() && pattern.charAt(position) != ')') {
                if (pattern.charAt(position) == '|') {
                    alternatives.add(new Pieces(List.copyOf(parts)));
                    parts.clear();
                    position++;
                } else {
                    parts.add(pattern.charAt(position) == '(' ? group() : letters());
                }
            }
            alternatives.add(new Pieces(List.copyOf(parts)));
            return alternatives;
        }

        private Part group() {
            int start = position;
            position++;
            boolean looks =
                    pattern.startsWith("?", position) && !pattern.startsWith("?:", position);
            if (pattern.startsWith("?", position)) {
                position = looks ? position : position + 2;
            }
            String opening = pattern.substring(start, position);
            List<Pieces> options = alternatives();
            position++;
            if (looks) {
                return new Letters(pattern.substring(start, position));
            }
            boolean optional = pattern.startsWith("?", position);
            position += optional ? 1 : 0;
            return new Group(opening, options, optional);
        }

        private Part letters() {
            int start = position;
            boolean inClass = false;
            while (position < pattern.length()
                    && (inClass || "(|)".indexOf(pattern.charAt(position)) < 0)) {
                switch (pattern.charAt(position)) {
                    case '\\' -> position++;
                    case '[' -> inClass = true;
                    case ']' -> inClass = false;
                    default -> {}
                }
                position++;
            }
            return new Letters(pattern.substring(start, Math.min(position, pattern.length())));
        }
    }
}
