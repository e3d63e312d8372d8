package app.mailmend.diagnosis;

import app.mailmend.diagnosis.search.Alternative;
import java.util.List;

/// One wording of a signal, with the ways it is varied.
///
/// @param language BCP 47 tag of the language it is worded in; `und` where it has none, as in
///   numbers and names
/// @param speakers catalogue ids of providers, or names of programs, that word it so; empty where
///   anybody may
/// @param sources where the wording was seen
/// @param matching texts that have the signal by this wording
/// @param missing texts close by that have not
record Phrase(
        Signal signal,
        List<Alternative> alternatives,
        String language,
        List<String> speakers,
        List<String> sources,
        List<String> matching,
        List<String> missing) {

    public Phrase {
        alternatives = List.copyOf(alternatives);
        speakers = List.copyOf(speakers);
        sources = List.copyOf(sources);
        matching = List.copyOf(matching);
        missing = List.copyOf(missing);
    }

    /// True when a text in plain spelling (see [Spelling]) is worded like this.
    boolean saidIn(String plain) {
        return alternatives.stream().anyMatch(alternative -> alternative.in(plain));
    }
}
