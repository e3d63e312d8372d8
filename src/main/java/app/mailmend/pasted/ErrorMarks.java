package app.mailmend.pasted;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What makes a text an error message: a number that servers or programs give to refusals, or a
/// word of failure in one of many languages.
public final class ErrorMarks {

    /// A refusal's reply code (RFC 5321 section 4.2.1), an enhanced code (RFC 3463), or a number of
    /// Windows programs.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\w.:/-])[45][0-5]\\d(?=[ -]\\D)"
                            + "|(?<![\\d.])[45]\\.[0-7]\\.\\d{1,3}(?![\\d.])"
                            + "|0x8[0-9a-f]{7}",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD =
            Pattern.compile(words(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ErrorMarks() {}

    public static boolean in(String text) {
        return NUMBER.matcher(text).find() || WORD.matcher(text).find();
    }

    private static String words() {
        InputStream stream =
                Objects.requireNonNull(ErrorMarks.class.getResourceAsStream("error-words.txt"));
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ErrorMarks::pattern)
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Chinese, Japanese and Korean put no blanks between words.
    private static String pattern(String word) {
        boolean spaced =
                switch (Character.UnicodeScript.of(word.codePointAt(0))) {
                    case LATIN, CYRILLIC -> true;
                    default -> false;
                };
        return (spaced ? "(?<!\\p{L})" : "") + Pattern.quote(word.strip());
    }
}
