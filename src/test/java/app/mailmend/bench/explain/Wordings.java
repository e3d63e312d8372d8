package app.mailmend.bench.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The patterns of the phrasebook's files, each with the signal that it says. */
final class Wordings {

    private static final Path FOLDER = Path.of("src/main/resources/app/mailmend/diagnosis/phrases");

    private Wordings() {}

    static List<Wording> all() {
        List<Wording> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                read(Files.readAllLines(file), all);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static void read(List<String> lines, List<Wording> into) {
        String signal = "";
        for (String line : lines) {
            String[] words = line.strip().split(" ", 2);
            switch (words[0]) {
                case "=" -> signal = words[1].strip();
                case "says", "or" -> {
                    for (Pieces pieces : Pieces.of(words[1].strip())) {
                        into.add(new Wording(signal, pieces));
                    }
                }
                default -> {}
            }
        }
    }
}
