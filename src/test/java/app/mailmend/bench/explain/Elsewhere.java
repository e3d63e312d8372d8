package app.mailmend.bench.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A text that was taken from documentation and not from the corpus; it has no fold of its own. */
record Elsewhere(String text) {

    private static final Path FILE =
            Path.of("src/test/resources/app/mailmend/diagnosis/quoted.txt");

    /** So many words in a row are in two texts only if one was written after the other. */
    private static final int SAME_WORDS = 4;

    static List<Elsewhere> all() {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3)[2].replace("\\n", "\n"))
                    .map(Elsewhere::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a text of the corpus may have been the model for this one. */
    boolean isLike(CorpusText model) {
        return !Collections.disjoint(rows(text), rows(model.quoted().text()));
    }

    /** Every few words in a row; all words where they are fewer. */
    private static Set<List<String>> rows(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\d]+"));
        Set<List<String>> rows = new HashSet<>();
        for (int i = 0; i == 0 || i + SAME_WORDS <= words.size(); i++) {
            rows.add(words.subList(i, Math.min(words.size(), i + SAME_WORDS)));
        }
        return rows;
    }
}
