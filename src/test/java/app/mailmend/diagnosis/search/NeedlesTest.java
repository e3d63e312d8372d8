package app.mailmend.diagnosis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NeedlesTest {

    @Test
    void words_inside_words_are_found() {
        assertThat(found(List.of("relay", "lay", "relaying", "ay d"), "relay denied"))
                .containsExactlyInAnyOrder("0@0", "1@2", "3@3");
    }

    @Test
    void letters_of_any_script_are_found() {
        assertThat(found(List.of("授权", "权码", "é", "\uD83D\uDE00"), "授权码 é\uD83D\uDE00"))
                .containsExactlyInAnyOrder("0@0", "1@1", "2@4", "3@5");
    }

    @Test
    void nothing_is_found_where_nothing_is() {
        assertThat(found(List.of("denied"), "")).isEmpty();
        assertThat(found(List.of("denied"), "denie ddenie")).isEmpty();
        assertThat(found(List.of(), "denied")).isEmpty();
    }

    @Test
    void random_words_are_found_wherever_they_are() {
        Random random = new Random(20261122);
        for (int round = 0; round < 400; round++) {
            List<String> needles = new ArrayList<>(new TreeSet<>(words(random, 30, 5)));
            String text = String.join("", words(random, 20, 6));
            assertThat(found(needles, text))
                    .containsExactlyInAnyOrderElementsOf(searched(needles, text));
        }
    }

    private static List<String> words(Random random, int most, int longest) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            StringBuilder word = new StringBuilder();
            for (int length = random.nextInt(longest); length >= 0; length--) {
                word.append("abc".charAt(random.nextInt(3)));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static List<String> found(List<String> needles, String text) {
        List<String> found = new ArrayList<>();
        new Needles(needles).find(text, (needle, start) -> found.add(needle + "@" + start));
        return found;
    }

    private static List<String> searched(List<String> needles, String text) {
        List<String> found = new ArrayList<>();
        for (int needle = 0; needle < needles.size(); needle++) {
            for (int start = 0; start < text.length(); start++) {
                if (text.startsWith(needles.get(needle), start)) {
                    found.add(needle + "@" + start);
                }
            }
        }
        return found;
    }
}
