package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What makes the rules less sure of a cause; each line of the file changes one thing. */
class DoubtsTest {

    private static final Path FILE =
            Path.of("src/test/resources/app/mailmend/diagnosis/doubts.txt");

    /** A language in which every signal has one word. */
    private static final Phrasebook WORDS =
            Phrasebook.of(
                    Arrays.stream(Signal.values())
                            .flatMap(signal -> Stream.of("= " + signal, "says " + word(signal)))
                            .toList());

    private static String word(Signal signal) {
        return "q" + signal.name().replace("_", "").toLowerCase(Locale.ROOT) + "q";
    }

    @TestFactory
    Stream<DynamicTest> each_doubt_makes_its_cause_less_likely() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream()
                    .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
        }
    }

    private static void check(String line) {
        String[] parts = line.split(" \\| ");
        Cause cause = Cause.ofLabel(parts[0]).orElseThrow();
        assertThat(sureness(cause, parts[2])).isLessThan(sureness(cause, parts[1]));
    }

    private static double sureness(Cause cause, String situation) {
        Clues clues = Clues.of(run(situation), WORDS);
        return StandardRules.all().stream()
                .flatMap(rule -> rule.look(clues))
                .filter(finding -> finding.cause() == cause)
                .mapToDouble(Finding::confidence)
                .max()
                .orElse(0);
    }

    private static ProbeRun run(String situation) {
        StringBuilder text = new StringBuilder();
        Set<Hint> hints = new HashSet<>();
        for (String word : List.of(situation.strip().split(" "))) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                hints.add(WrittenHints.hint(word.substring(0, equals), word.substring(equals + 1)));
            } else if (Character.isDigit(word.charAt(0))) {
                text.append(word).append(' ');
            } else {
                text.append(word(Signal.valueOf(word))).append(' ');
            }
        }
        return ProbeRun.quoted(new Subject.Quoted(text.toString(), hints), ProviderFacts.unknown());
    }
}
