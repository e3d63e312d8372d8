package app.mailmend.bench.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts of one file of the corpus.
 *
 * @param name of the file, without its ending
 */
record Corpus(String name, List<CorpusText> texts) {

    /** The texts that were there before any wording was written down. */
    static final String OBSERVED = "observed";

    private static final Path FOLDER = Path.of("src/test/resources/app/mailmend/diagnosis/corpus");
    private static final String ENDING = ".jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    Corpus {
        texts = List.copyOf(texts);
    }

    /** Every file, the observed texts first. */
    static List<Corpus> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted((one, other) -> rank(one).compareTo(rank(other)))
                    .map(Corpus::named)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String rank(String name) {
        return name.equals(OBSERVED) ? "" : name;
    }

    static Corpus named(String name) {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(name + ENDING))) {
            return new Corpus(
                    name, lines.filter(line -> !line.isBlank()).map(Corpus::text).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CorpusText text(String line) {
        try {
            return CorpusText.of(JSON.readTree(line));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(line, broken);
        }
    }
}
