package app.mailmend.diagnosis;

import app.mailmend.diagnosis.search.Alternative;
import java.util.ArrayList;
import java.util.List;

/// Reads phrases from their lines; `src/site/markdown/phrasebook.md` describes the format.
final class PhraseReader {

    private static final String USUAL_LANGUAGE = "en";

    private final List<Phrase> phrases = new ArrayList<>();

    // The phrase whose lines are being read.
    private final List<Signal> signal = new ArrayList<>();
    private final List<String> says = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();
    private final List<String> speakers = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<String> matching = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private PhraseReader() {}

    /// @param name of the file, for messages
    /// @throws IllegalArgumentException naming the line that is not in the format
    static List<Phrase> read(String name, List<String> lines) {
        PhraseReader reader = new PhraseReader();
        int number = 0;
        for (String line : lines) {
            number++;
            try {
                reader.take(line.strip());
            } catch (IllegalArgumentException malformed) {
                throw new IllegalArgumentException(
                        name + " line " + number + ": " + malformed.getMessage(), malformed);
            }
        }
        reader.finish();
        return List.copyOf(reader.phrases);
    }

    private void take(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space).strip();
        switch (word) {
            case "=" -> begin(Signal.valueOf(rest));
            case "says" -> {
                finish();
                says.add(rest);
            }
            case "or" -> says.add(rest);
            case "in" -> languages.add(rest);
            case "by" -> speakers.add(rest);
            case "from" -> sources.add(rest);
            case "like" -> matching.add(rest);
            case "not" -> missing.add(rest);
            default -> throw new IllegalArgumentException("unknown word " + word);
        }
    }

    private void begin(Signal next) {
        finish();
        signal.clear();
        signal.add(next);
    }

    private void finish() {
        if (!says.isEmpty()) {
            phrases.add(
                    new Phrase(
                            signal.getFirst(),
                            Alternative.of(String.join("|", says)),
                            languages.isEmpty() ? USUAL_LANGUAGE : languages.getFirst(),
                            speakers,
                            sources,
                            matching,
                            missing));
        }
        List.of(says, languages, speakers, sources, matching, missing).forEach(List::clear);
    }
}
