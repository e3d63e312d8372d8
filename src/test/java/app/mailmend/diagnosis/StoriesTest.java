package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.TranscriptFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Eighty cases of people whose mail did not go out. Those that a test can meet stand among the
 * transcripts, by number, as this program would have seen them; {@link TranscriptsTest} judges
 * them.
 */
class StoriesTest {

    private static final int CASES = 80;

    /** Why a case is not replayed. */
    private static final Map<Integer, String> NOT_REPLAYED =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(21, "the same as 20, at another program"),
                            Map.entry(31, "the server's words are not known"),
                            Map.entry(32, "never cleared up"),
                            Map.entry(46, "an address typed as a name is refused at input"),
                            Map.entry(47, "one broken mechanism: a test of the sign-in's order"),
                            Map.entry(49, "one broken mechanism: a test of the sign-in's order"),
                            Map.entry(50, "a wish: to see which mechanism failed"),
                            Map.entry(65, "the same as 64, at another program"),
                            Map.entry(67, "the same as 64, at another program"),
                            Map.entry(68, "the same as 64, at another program"),
                            Map.entry(73, "the same as 72, seen from the whole office"),
                            Map.entry(74, "the same as 23"),
                            Map.entry(77, "a fault of a test tool: saved values were tested"),
                            Map.entry(78, "a fault of a test tool: mail was only queued"),
                            Map.entry(80, "a fault of a test tool: blanks were cut off")));

    private final Map<Integer, List<TranscriptFile>> byCase =
            TranscriptFile.all().stream()
                    .filter(file -> !file.get("story").isEmpty())
                    .collect(Collectors.groupingBy(StoriesTest::number));

    @Test
    void every_case_is_replayed_or_there_is_a_reason() {
        assertThat(IntStream.rangeClosed(1, CASES).boxed())
                .allMatch(number -> byCase.containsKey(number) != NOT_REPLAYED.containsKey(number));
        assertThat(byCase.keySet()).allMatch(number -> number >= 1 && number <= CASES);
    }

    @Test
    void every_case_says_where_it_comes_from_and_has_a_near_miss_with_another_outcome() {
        byCase.forEach((number, files) -> {
            List<TranscriptFile> hits = files.stream().filter(StoriesTest::isHit).toList();
            List<TranscriptFile> misses = files.stream().filter(file -> !isHit(file)).toList();
            assertThat(hits).as("case " + number).isNotEmpty();
            assertThat(misses).as("near miss of case " + number).isNotEmpty();
            assertThat(hits).allMatch(file -> file.get("story").contains("#"));
        });
    }

    private static boolean isHit(TranscriptFile file) {
        return !file.name().contains("near-miss");
    }

    private static int number(TranscriptFile file) {
        return Integer.parseInt(file.get("story").split(" ")[0]);
    }
}
