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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Error texts as people quote them. The wordings are data, so a share of rights is the measure. */
class QuotedTextsTest {

    /** Of the texts in the file; a new text that fails is a reason to look, not to lower this. */
    private static final double WANTED = 0.98;

    private static final Path FILE =
            Path.of("src/test/resources/app/mailmend/diagnosis/quoted.txt");

    private final Diagnostician diagnostician = StandardRules.diagnostician();

    private record Text(Set<Cause> causes, Set<Hint> hints, String text) {}

    @Test
    void nearly_all_quoted_texts_are_explained_rightly() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Text> texts = texts();
        for (Text text : texts) {
            Diagnosis diagnosis = diagnose(text);
            if (!text.causes().contains(diagnosis.cause())) {
                wrong.add(text.causes() + " not " + diagnosis.cause() + ": " + text.text());
            }
        }
        assertThat(1 - wrong.size() / (double) texts.size())
                .as(String.join("\n", wrong))
                .isGreaterThanOrEqualTo(WANTED);
    }

    @Test
    void every_cause_has_a_text() throws IOException {
        Set<Cause> covered =
                texts().stream()
                        .flatMap(text -> text.causes().stream())
                        .collect(Collectors.toSet());
        assertThat(covered).isEqualTo(EnumSet.allOf(Cause.class));
    }

    @Test
    void what_is_right_is_surer_than_what_is_not_known() throws IOException {
        for (Text text : texts()) {
            Finding best = diagnose(text).best();
            assertThat(best.cause() == Cause.UNEXPLAINED)
                    .as(text.text())
                    .isEqualTo(best.confidence() <= 0.3);
        }
    }

    @Test
    void what_was_said_is_a_reason_word_for_word() throws IOException {
        for (Text text : texts()) {
            assertThat(diagnose(text).best().because())
                    .as(text.text())
                    .contains(new Reason.Said(text.text().strip()));
        }
    }

    @Test
    void the_order_of_the_rules_means_nothing() throws IOException {
        Diagnostician reversed =
                new Diagnostician(Phrasebook.standard(), StandardRules.all().reversed());
        for (Text text : texts()) {
            assertThat(causes(reversed.diagnose(run(text))))
                    .as(text.text())
                    .isEqualTo(causes(diagnose(text)));
        }
    }

    private static List<Cause> causes(Diagnosis diagnosis) {
        return diagnosis.ranked().stream().map(Finding::cause).toList();
    }

    private Diagnosis diagnose(Text text) {
        return diagnostician.diagnose(run(text));
    }

    private static ProbeRun run(Text text) {
        return ProbeRun.quoted(
                new Subject.Quoted(text.text(), text.hints()), ProviderFacts.unknown());
    }

    private static List<Text> texts() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(QuotedTextsTest::parse)
                    .toList();
        }
    }

    private static Text parse(String line) {
        String[] parts = line.split(" \\| ", 3);
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        for (String label : parts[0].split("/")) {
            causes.add(Cause.ofLabel(label).orElseThrow());
        }
        Set<Hint> hints = new HashSet<>();
        if (!parts[1].equals("-")) {
            for (String word : parts[1].split(" ")) {
                int equals = word.indexOf('=');
                hints.add(WrittenHints.hint(word.substring(0, equals), word.substring(equals + 1)));
            }
        }
        return new Text(causes, hints, parts[2].replace("\\n", "\n"));
    }
}
