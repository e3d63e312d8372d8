package app.mailmend.diagnosis;

import java.util.List;

/// One wording of a signal, with the ways it is varied.
///
/// @param matching texts that have the signal by this wording
/// @param missing texts close by that have not
record Phrase(
        Signal signal,
        List<Alternative> alternatives,
        List<String> matching,
        List<String> missing) {

    public Phrase {
        alternatives = List.copyOf(alternatives);
        matching = List.copyOf(matching);
        missing = List.copyOf(missing);
    }

    /// True when a text in plain spelling (see [Spelling]) is worded like this.
    boolean saidIn(String plain) {
        return alternatives.stream().anyMatch(alternative -> alternative.in(plain));
    }
}
