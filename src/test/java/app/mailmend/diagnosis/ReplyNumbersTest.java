package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyNumbersTest {

    @Test
    void a_number_alone_is_never_as_sure_as_words() {
        assertThat(ReplyNumbers.standard().meanings())
                .hasSizeGreaterThan(80)
                .allSatisfy(meaning -> {
                    assertThat(meaning.confidence()).isBetween(0.3, 0.7);
                    assertThat(meaning.where()).isNotEmpty();
                });
    }

    @Test
    void no_line_stands_twice() {
        assertThat(ReplyNumbers.standard().meanings()).doesNotHaveDuplicates();
    }
}
