package app.mailmend.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** One console with a scripted session behind it. */
final class Bench {

    final TestTerminal terminal = new TestTerminal();
    final ScriptedSession session = new ScriptedSession();
    private Locale locale = Locale.ENGLISH;

    Bench in(Locale other) {
        locale = other;
        return this;
    }

    int run(String... typed) {
        Locale spoken = Console.language(typed).orElse(locale);
        return new Console(terminal, () -> session, spoken).run(typed);
    }

    String out() {
        return terminal.outText();
    }

    String err() {
        return terminal.errText();
    }

    /** The one document on the standard output. */
    JsonNode json() {
        return json(out());
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
