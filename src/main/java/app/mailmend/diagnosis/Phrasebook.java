package app.mailmend.diagnosis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How servers and mail programs word things. The wordings are data: `phrasebook.txt` beside this
/// class, whose head describes its format. Their order means nothing.
public final class Phrasebook {

    private static final String RESOURCE = "phrasebook.txt";

    private static final Set<Signal> EVERY_SIGNAL = EnumSet.allOf(Signal.class);

    private static final Phrasebook STANDARD = read();

    private final List<Phrase> phrases;

    private Phrasebook(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /// The phrasebook of the product.
    public static Phrasebook standard() {
        return STANDARD;
    }

    /// A phrasebook from its lines.
    ///
    /// @throws IllegalArgumentException naming the line that is not in the format
    public static Phrasebook of(List<String> lines) {
        List<Phrase> phrases = new ArrayList<>();
        Draft draft = new Draft();
        int number = 0;
        for (String line : lines) {
            number++;
            try {
                draft.take(line.strip(), phrases);
            } catch (IllegalArgumentException malformed) {
                throw new IllegalArgumentException(
                        "phrasebook line " + number + ": " + malformed.getMessage(), malformed);
            }
        }
        draft.finish(phrases);
        return new Phrasebook(phrases);
    }

    /// Everything that is said in a text in plain spelling (see [Spelling]).
    public Set<Signal> signalsIn(String plain) {
        return signalsIn(plain, EVERY_SIGNAL);
    }

    /// What is said in a part of a text of which the signals are known: only those can be in it.
    Set<Signal> signalsIn(String plain, Set<Signal> among) {
        Set<Signal> found = EnumSet.noneOf(Signal.class);
        for (Phrase phrase : phrases) {
            if (among.contains(phrase.signal())
                    && !found.contains(phrase.signal())
                    && phrase.saidIn(plain)) {
                found.add(phrase.signal());
            }
        }
        return Collections.unmodifiableSet(found);
    }

    List<Phrase> phrases() {
        return phrases;
    }

    private static Phrasebook read() {
        InputStream resource = Phrasebook.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException(RESOURCE + " is missing");
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A phrase whose lines are still being read.
    private static final class Draft {
        private final List<Signal> signal = new ArrayList<>();
        private final List<String> says = new ArrayList<>();
        private final List<String> matching = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        void take(String line, List<Phrase> phrases) {
            if (line.isEmpty() || line.startsWith("#")) {
                return;
            }
            int space = line.indexOf(' ');
            String word = space < 0 ? line : line.substring(0, space);
            String rest = space < 0 ? "" : line.substring(space).strip();
            switch (word) {
                case "=" -> begin(Signal.valueOf(rest), phrases);
                case "says" -> {
                    finish(phrases);
                    says.add(rest);
                }
                case "or" -> says.add(rest);
                case "like" -> matching.add(rest);
                case "not" -> missing.add(rest);
                default -> throw new IllegalArgumentException("unknown word " + word);
            }
        }

        private void begin(Signal next, List<Phrase> phrases) {
            finish(phrases);
            signal.clear();
            signal.add(next);
        }

        void finish(List<Phrase> phrases) {
            if (!says.isEmpty()) {
                phrases.add(
                        new Phrase(
                                signal.getFirst(),
                                Alternative.of(String.join("|", says)),
                                matching,
                                missing));
            }
            says.clear();
            matching.clear();
            missing.clear();
        }
    }
}
