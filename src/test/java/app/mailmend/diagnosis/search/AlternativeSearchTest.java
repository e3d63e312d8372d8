package app.mailmend.diagnosis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AlternativeSearchTest {

    @Test
    void a_pattern_sees_what_stands_around_its_match() {
        assertThat(found("quota full", "(?<!queue )quota full")).hasSize(1);
        assertThat(found("queue quota full", "(?<!queue )quota full")).isEmpty();
        assertThat(found("relay denied", "relay\\b", "denied$", "^relay")).hasSize(3);
        assertThat(found("relays denied.", "relay\\b", "denied$", "^denied")).isEmpty();
    }

    @Test
    void the_second_place_counts_where_the_first_does_not_match() {
        assertThat(found("user a, user b denied", "user .\\ denied")).hasSize(1);
        assertThat(found("denied user", "user~denied")).isEmpty();
        assertThat(found("denied user denied", "user~denied")).hasSize(1);
    }

    @Test
    void what_is_not_wanted_is_not_looked_for() {
        AlternativeSearch<String> search =
                new AlternativeSearch<>(
                        Map.of("x", Alternative.of("a\\d"), "y", Alternative.of("ab")));
        Set<String> found = new TreeSet<>();
        search.search("ab a1", "x"::equals, found::add);
        assertThat(found).containsExactly("x");
        assertThat(search.anyIn("a b")).isFalse();
        assertThat(search.anyIn("a2")).isTrue();
    }

    /** What the demands leave out would not have matched, and nothing else is left out. */
    @Test
    void random_patterns_are_found_wherever_they_match() {
        Random random = new Random(20261122);
        int hits = 0;
        for (int round = 0; round < 150; round++) {
            String[] patterns = new String[12];
            for (int i = 0; i < patterns.length; i++) {
                patterns[i] = pattern(random, 3);
            }
            for (int text = 0; text < 12; text++) {
                String plain = text(random);
                Set<String> expected = new TreeSet<>();
                for (String pattern : patterns) {
                    String java = pattern.replace("~", "(?:.{0,40}?)");
                    if (Pattern.compile(java).matcher(plain).find()) {
                        expected.add(pattern);
                    }
                }
                hits += expected.size();
                assertThat(found(plain, patterns)).as(plain).isEqualTo(expected);
            }
        }
        assertThat(hits)
                .as("random patterns match often enough to mean something")
                .isGreaterThan(4500);
    }

    private static Set<String> found(String plain, String... patterns) {
        Map<String, List<Alternative>> alternatives = new TreeMap<>();
        for (String pattern : patterns) {
            alternatives.put(pattern, Alternative.of(pattern));
        }
        Set<String> found = new TreeSet<>();
        new AlternativeSearch<>(alternatives).search(plain, _ -> true, found::add);
        return found;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(90); length > 0; length--) {
            text.append("aaabbc ".charAt(random.nextInt(7)));
        }
        return text.toString();
    }

    private static String pattern(Random random, int depth) {
        StringBuilder pattern = new StringBuilder();
        for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
            pattern.append(part(random, depth));
        }
        return pattern.toString();
    }

    private static String part(Random random, int depth) {
        String letter = String.valueOf("abc".charAt(random.nextInt(3)));
        return switch (random.nextInt(depth > 0 ? 16 : 9)) {
            case 0 -> "[ab]";
            case 1 -> "\\w";
            case 2 -> "[^c]";
            case 3 -> letter + "?";
            case 4 -> letter + "{2,3}";
            case 5 -> "\\b";
            case 6 -> random.nextInt(4) == 0 ? "~" : letter;
            case 7, 8 -> letter + "b";
            case 9 -> "(?<!" + letter + ")";
            case 10 -> "(?! " + letter + ")";
            case 11 -> "(" + pattern(random, depth - 1) + ")?";
            case 12 -> "(?:" + pattern(random, depth - 1) + "){1,2}";
            default -> "(" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")";
        };
    }
}
