package app.mailmend.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is wrong with a file, and what must not be said twice in it.
final class Problems {

    /// Longest excerpt of a file's own words in characters.
    private static final int MAX_SUBJECT = 80;

    /// @param subject the field or the value that is wrong
    record Problem(int line, CatalogueFault fault, String subject) {}

    private final List<Problem> all = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    void add(int line, CatalogueFault fault, String subject) {
        all.add(new Problem(line, fault, excerpt(subject)));
    }

    private static String excerpt(String subject) {
        String safe = subject.replaceAll("\\p{Cntrl}", "�");
        return safe.length() <= MAX_SUBJECT ? safe : safe.substring(0, MAX_SUBJECT) + "…";
    }

    /// Notes a problem when the same was said before in the same family.
    void once(String family, LocatedJson.Text text) {
        if (!said.add(family + " " + text.value())) {
            add(text.line(), CatalogueFault.DUPLICATE, text.value());
        }
    }

    /// The one that stands highest in the file.
    Optional<Problem> first() {
        return all.stream().min(Comparator.comparingInt(Problem::line));
    }
}
