package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.search.Alternative;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No text can make a pattern take long. For each pattern there is a text made of its own letters,
 * over and over; what it costs is counted in looks at a character, not in time.
 */
class HostilePatternTest {

    /** Looks at a character, for each character of the text, that a pattern may take. */
    private static final long MOST_LOOKS = 6_000;

    private static final int SHORT = 400;
    private static final int LONG = 1600;

    /** What a pattern says besides letters. */
    private static final Pattern SIGNS =
            Pattern.compile(
                    "\\\\[a-zA-Z]|\\(\\?[<!=:]{1,2}|\\{[\\d,]{1,9}\\}|[\\\\^$?()|~]|\\[[^\\]]*\\]");

    @Test
    void a_texts_cost_grows_with_its_length_and_no_faster() {
        for (Alternative alternative : alternatives().toList()) {
            Pattern pattern = alternative.pattern();
            for (String bait : baits(pattern.pattern())) {
                long brief = looks(pattern, repeated(bait, SHORT));
                long extended = looks(pattern, repeated(bait, LONG));
                assertThat(extended).as(pattern.pattern()).isLessThan(LONG * MOST_LOOKS);
                assertThat(extended)
                        .as("%s on %s", pattern.pattern(), bait)
                        .isLessThanOrEqualTo(8 * brief + LONG * 40L);
            }
        }
    }

    private static Stream<Alternative> alternatives() {
        return Phrasebook.standard().phrases().stream()
                .flatMap(phrase -> phrase.alternatives().stream());
    }

    /** The letters of a pattern, all of them and without the last, so that it nearly matches. */
    private static List<String> baits(String pattern) {
        String letters =
                SIGNS.matcher(pattern.replace("(?:.{0,40}?)", " ")).replaceAll(" ").strip();
        String nearly = letters.isEmpty() ? "x" : letters.substring(0, letters.length() - 1);
        int space = letters.indexOf(' ');
        return List.of(nearly + " ", space > 0 ? letters.substring(0, space) : nearly + "x");
    }

    private static String repeated(String bait, int length) {
        String piece = bait.isEmpty() ? "x" : bait;
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    private static long looks(Pattern pattern, String text) {
        Counting counting = new Counting(text);
        Matcher matcher = pattern.matcher(counting);
        while (matcher.find()) {
            assertThat(matcher.end()).isGreaterThanOrEqualTo(matcher.start());
        }
        return counting.looks;
    }

    private static final class Counting implements CharSequence {

        private final String text;
        private long looks;

        Counting(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
