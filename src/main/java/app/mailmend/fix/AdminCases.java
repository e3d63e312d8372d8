package app.mailmend.fix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Which of several messages to an administrator fits. What servers say, and whose letters belong
/// to which provider, stands in `admin-cases.txt`.
final class AdminCases {

    private static final String RESOURCE = "admin-cases.txt";
    private static final String SAYS = "says";
    private static final String AT = "at";
    private static final int COLUMNS = 3;

    /// @param words what has to be said, in small letters; or the provider's id
    private record Case(Letter letter, boolean atProvider, String words) {

        boolean fits(Patient patient) {
            return atProvider
                    ? patient.provider().id().equals(words)
                    : patient.said().contains(words);
        }
    }

    private static final List<Case> CASES = read();

    private AdminCases() {}

    /// The first of the letters that fits.
    ///
    /// @param otherwise where none does
    static Letter letter(Patient patient, Set<Letter> possible, Letter otherwise) {
        return CASES.stream()
                .filter(one -> possible.contains(one.letter()) && one.fits(patient))
                .map(Case::letter)
                .findFirst()
                .orElse(otherwise);
    }

    /// True when the letter fits, whatever the cause.
    static boolean fits(Patient patient, Letter letter) {
        return CASES.stream().anyMatch(one -> one.letter() == letter && one.fits(patient));
    }

    private static List<Case> read() {
        InputStream stream =
                Objects.requireNonNull(AdminCases.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AdminCases::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(String line) {
        String[] columns = line.strip().split(" ", COLUMNS);
        boolean known =
                columns.length == COLUMNS && (columns[1].equals(SAYS) || columns[1].equals(AT));
        if (!known) {
            throw new IllegalStateException(RESOURCE + ": " + line);
        }
        return new Case(
                Letter.valueOf(columns[0]),
                columns[1].equals(AT),
                columns[2].toLowerCase(Locale.ROOT));
    }
}
