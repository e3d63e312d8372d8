package app.mailmend.ui.steps;

import static app.mailmend.evidence.Question.ANOTHER_NETWORK;
import static app.mailmend.evidence.Question.TWO_STEP;
import static app.mailmend.evidence.Question.WEB_SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.Answers;
import app.mailmend.evidence.Question;
import app.mailmend.ui.steps.QuestionModel.Given;
import app.mailmend.ui.steps.QuestionModel.Reply;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionModelTest {

    private final QuestionModel model = new QuestionModel();

    /// The first of those that were neither answered nor given up.
    private Optional<Question> open() {
        return model.open(
                Stream.of(Question.values())
                        .filter(question ->
                                !model.answers().has(question)
                                        && !model.unanswerable().contains(question))
                        .toList());
    }

    @Test
    void one_question_is_asked_after_the_other_and_none_twice() {
        assertThat(open()).contains(ANOTHER_NETWORK);
        model.give(ANOTHER_NETWORK, Reply.NO);
        assertThat(open()).contains(WEB_SIGN_IN);
        model.give(WEB_SIGN_IN, Reply.UNKNOWN);
        assertThat(open()).contains(TWO_STEP);
        model.give(TWO_STEP, Reply.YES);
        assertThat(open()).isEmpty();
    }

    @Test
    void who_does_not_know_has_answered_nothing() {
        model.give(WEB_SIGN_IN, Reply.UNKNOWN);
        model.give(TWO_STEP, Reply.NO);

        assertThat(model.answers()).isEqualTo(Answers.none().with(TWO_STEP, false));
    }

    @Test
    void a_later_reply_takes_the_place_of_the_former() {
        model.give(WEB_SIGN_IN, Reply.YES);
        model.give(TWO_STEP, Reply.YES);
        model.give(WEB_SIGN_IN, Reply.NO);

        assertThat(model.given())
                .containsExactly(new Given(WEB_SIGN_IN, Reply.NO), new Given(TWO_STEP, Reply.YES));
    }

    @Test
    void a_reply_that_is_to_be_changed_counts_until_there_is_another_one() {
        model.give(WEB_SIGN_IN, Reply.YES);
        model.reopen(WEB_SIGN_IN);

        assertThat(open()).contains(WEB_SIGN_IN);
        assertThat(model.given()).isEmpty();
        assertThat(model.answers().has(WEB_SIGN_IN)).isTrue();

        model.give(WEB_SIGN_IN, Reply.UNKNOWN);
        assertThat(model.answers().has(WEB_SIGN_IN)).isFalse();
        assertThat(model.given()).containsExactly(new Given(WEB_SIGN_IN, Reply.UNKNOWN));
    }

    @Test
    void another_failure_begins_with_nothing_said() {
        model.give(WEB_SIGN_IN, Reply.YES);
        model.forget();

        assertThat(model.given()).isEmpty();
        assertThat(open()).contains(ANOTHER_NETWORK);
    }
}
