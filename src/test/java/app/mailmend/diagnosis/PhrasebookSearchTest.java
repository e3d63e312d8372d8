package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The quick search hears what somebody hears who tries every pattern on the whole text. */
class PhrasebookSearchTest {

    /** Of a hundred wordings, how many may have no letters to look for first. */
    private static final int SELDOM = 1;

    private final Phrasebook phrasebook = Phrasebook.standard();

    @Test
    void observed_texts_and_examples_are_heard_as_by_every_pattern() throws IOException {
        texts().forEach(this::compare);
    }

    @Test
    void texts_put_together_are_heard_as_by_every_pattern() throws IOException {
        List<String> texts = texts();
        Random random = new Random(20261122);
        for (int i = 0; i < 600; i++) {
            String first = texts.get(random.nextInt(texts.size()));
            String second = texts.get(random.nextInt(texts.size()));
            int cut = random.nextInt(second.length());
            compare(first + " " + second.substring(cut) + " " + second.substring(0, cut));
        }
    }

    @Test
    void a_wording_has_letters_to_look_for_first() {
        List<String> without = new ArrayList<>();
        int all = 0;
        for (Phrase phrase : phrasebook.phrases()) {
            for (var alternative : phrase.alternatives()) {
                all++;
                if (!alternative.demanding()) {
                    without.add(alternative.pattern().pattern());
                }
            }
        }
        assertThat(without).hasSizeLessThanOrEqualTo(all * SELDOM / 100);
    }

    private void compare(String text) {
        String plain = Spelling.plain(text);
        Set<Signal> said = EnumSet.noneOf(Signal.class);
        for (Phrase phrase : phrasebook.phrases()) {
            if (!said.contains(phrase.signal()) && phrase.saidIn(plain)) {
                said.add(phrase.signal());
            }
        }
        assertThat(phrasebook.signalsIn(plain)).as(plain).isEqualTo(said);
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(observed());
        for (Phrase phrase : phrasebook.phrases()) {
            texts.addAll(phrase.matching());
            texts.addAll(phrase.missing());
        }
        return texts;
    }

    private static List<String> observed() throws IOException {
        List<String> texts = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream in =
                        PhrasebookSearchTest.class.getResourceAsStream("corpus/observed.jsonl");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                texts.add(mapper.readTree(line).path("reply").asText());
            }
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }
}
