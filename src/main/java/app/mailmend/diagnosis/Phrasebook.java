package app.mailmend.diagnosis;

import app.mailmend.diagnosis.search.Alternative;
import app.mailmend.diagnosis.search.AlternativeSearch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How servers and mail programs word things. The wordings are data, in the files of the folder
/// `phrases` beside this class. The order of files and phrases means nothing.
public final class Phrasebook {

    private static final List<String> FILES =
            List.of(
                    "encryption",
                    "sign-in-missing",
                    "sign-in-refused",
                    "accounts",
                    "senders",
                    "relaying",
                    "recipients",
                    "messages",
                    "limits",
                    "servers",
                    "network",
                    "tls",
                    "certificates",
                    "success",
                    "places",
                    "speakers",
                    "programs",
                    "lang-cs",
                    "lang-de",
                    "lang-es",
                    "lang-fr",
                    "lang-it",
                    "lang-ja",
                    "lang-ko",
                    "lang-nl",
                    "lang-pl",
                    "lang-pt",
                    "lang-ru",
                    "lang-sv",
                    "lang-tr",
                    "lang-zh");

    private static final Set<Signal> EVERY_SIGNAL = EnumSet.allOf(Signal.class);

    private static final Phrasebook STANDARD = read();

    private final List<Phrase> phrases;
    private final AlternativeSearch<Signal> search;

    private Phrasebook(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
        Map<Signal, List<Alternative>> wordings = new EnumMap<>(Signal.class);
        for (Phrase phrase : phrases) {
            wordings.computeIfAbsent(phrase.signal(), _ -> new ArrayList<>())
                    .addAll(phrase.alternatives());
        }
        search = new AlternativeSearch<>(wordings);
    }

    /// The phrasebook of the product.
    public static Phrasebook standard() {
        return STANDARD;
    }

    /// A phrasebook from its lines.
    ///
    /// @throws IllegalArgumentException naming the line that is not in the format
    public static Phrasebook of(List<String> lines) {
        return new Phrasebook(PhraseReader.read("phrasebook", lines));
    }

    /// Everything that is said in a text in plain spelling (see [Spelling]).
    public Set<Signal> signalsIn(String plain) {
        return signalsIn(List.of(plain)).getFirst();
    }

    /// What is said in a text, and in ends of it: nothing that is not in the whole.
    ///
    /// @param ends the whole text first
    List<Set<Signal>> signalsIn(List<String> ends) {
        AlternativeSearch<Signal>.Look look = search.look(ends.getFirst());
        List<Set<Signal>> said = new ArrayList<>();
        for (String end : ends) {
            Set<Signal> among = said.isEmpty() ? EVERY_SIGNAL : said.getFirst();
            Set<Signal> found = EnumSet.noneOf(Signal.class);
            look.search(
                    end, signal -> among.contains(signal) && !found.contains(signal), found::add);
            said.add(found);
        }
        return said;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    private static Phrasebook read() {
        List<Phrase> phrases = new ArrayList<>();
        for (String name : FILES) {
            String resource = "phrases/" + name + ".txt";
            phrases.addAll(PhraseReader.read(resource, DataLines.all(resource)));
        }
        return new Phrasebook(phrases);
    }
}
