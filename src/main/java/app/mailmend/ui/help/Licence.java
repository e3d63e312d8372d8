package app.mailmend.ui.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A library that is shipped with the program, and the licence under which that is done. The list
/// is `licences.txt` beside this class; a test compares it with what is really shipped.
record Licence(String library, String licence) {

    private static final String RESOURCE = "licences.txt";

    static List<Licence> all() {
        try (InputStream bytes =
                        Objects.requireNonNull(Licence.class.getResourceAsStream(RESOURCE));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Licence::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Licence of(String line) {
        String[] columns = line.split("\\s{2,}", 2);
        return new Licence(columns[0], columns[1]);
    }
}
