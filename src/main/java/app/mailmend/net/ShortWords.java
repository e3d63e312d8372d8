package app.mailmend.net;

import java.util.stream.Collectors;

/// A few words of a server or a library, fit to be shown.
final class ShortWords {

    /// In characters; what is longer is text of the document rather than a reason.
    static final int MAX_LENGTH = 100;

    private ShortWords() {}

    /// One line of plain ASCII: nothing in it acts on a terminal or deceives the eye.
    static String of(String text) {
        return text.chars()
                .limit(MAX_LENGTH)
                .mapToObj(one -> one >= ' ' && one <= '~' ? Character.toString(one) : "?")
                .collect(Collectors.joining());
    }

    /// What a failure says of itself.
    static String of(Exception failure) {
        return of(String.valueOf(failure.getMessage()));
    }
}
