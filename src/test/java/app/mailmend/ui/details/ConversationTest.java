package app.mailmend.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A long conversation in parts. */
class ConversationTest {

    private static String joined(Conversation conversation) {
        return IntStream.range(0, conversation.parts())
                .mapToObj(conversation::part)
                .collect(Collectors.joining());
    }

    @Test
    void a_short_conversation_is_one_part() {
        Conversation conversation = Conversation.of("S: 220 ready\nC: QUIT");
        assertThat(conversation.parts()).isEqualTo(1);
        assertThat(conversation.part(0)).isEqualTo("S: 220 ready\nC: QUIT");
        assertThat(Conversation.of("").isEmpty()).isTrue();
    }

    @Test
    void parts_end_behind_lines_and_make_up_the_whole() {
        String text = "S: one line like any other\n".repeat(5000);
        Conversation conversation = Conversation.of(text);
        assertThat(conversation.parts()).isGreaterThan(4);
        assertThat(joined(conversation)).isEqualTo(text);
        assertThat(IntStream.range(0, conversation.parts()).mapToObj(conversation::part))
                .allSatisfy(part ->
                        assertThat(part)
                                .hasSizeLessThanOrEqualTo(Conversation.PART)
                                .startsWith("S: ")
                                .endsWith("\n"));
    }

    @Test
    void a_line_longer_than_a_part_is_cut_but_no_character_is() {
        String text = "x" + "\uD83D\uDE00".repeat(30_000);
        Conversation conversation = Conversation.of(text);
        assertThat(joined(conversation)).isEqualTo(text);
        assertThat(IntStream.range(1, conversation.parts()).mapToObj(conversation::part))
                .isNotEmpty()
                .allMatch(part -> Character.isHighSurrogate(part.charAt(0)));
    }

    @Test
    void what_is_costly_to_lay_out_comes_in_shorter_parts() {
        Conversation conversation = Conversation.of("\u05E9\u05DC\u05D5\u05DD\n".repeat(10_000));
        assertThat(conversation.part(0)).hasSizeLessThan(Conversation.PART / 6);
    }

    @Test
    void each_place_is_in_the_part_that_holds_it() {
        Conversation conversation = Conversation.of("0123456789\n".repeat(10_000));
        for (int part = 0; part < conversation.parts(); part++) {
            assertThat(conversation.partAt(conversation.starts().get(part))).isEqualTo(part);
            assertThat(conversation.partAt(conversation.end(part) - 1)).isEqualTo(part);
        }
    }
}
