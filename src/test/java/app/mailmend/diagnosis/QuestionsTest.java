package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.evidence.Answers;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.Subject;
import app.mailmend.settings.PasswordKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final Diagnosis PLAIN_535 =
            new Diagnosis(
                    List.of(
                            Finding.of(Cause.BAD_CREDENTIALS, 0.6),
                            Finding.of(Cause.APP_PASSWORD_REQUIRED, 0.3)));

    private static final Diagnosis CLEAR =
            new Diagnosis(
                    List.of(
                            Finding.of(Cause.TLS_REQUIRED, 0.97),
                            Finding.of(Cause.AUTH_REQUIRED, 0.03)));

    @Test
    void a_clear_cause_needs_no_question() {
        assertThat(Questions.next(CLEAR, run(Answers.none()))).isEmpty();
    }

    @Test
    void where_the_password_is_in_doubt_the_web_page_tells() {
        assertThat(Questions.next(PLAIN_535, run(Answers.none()))).contains(Question.WEB_SIGN_IN);
    }

    @Test
    void a_question_is_asked_once() {
        Answers answers = Answers.none();
        for (int asked = 0; asked < Question.values().length; asked++) {
            var next = Questions.next(PLAIN_535, run(answers));
            assertThat(next.filter(answers::has)).isEmpty();
            answers = next.isPresent() ? answers.with(next.get(), true) : answers;
        }
        assertThat(Questions.next(PLAIN_535, run(answers))).isEmpty();
    }

    @Test
    void a_dead_port_leads_to_the_question_about_the_network() {
        Diagnosis dead =
                new Diagnosis(
                        List.of(
                                Finding.of(Cause.SERVER_UNAVAILABLE, 0.5),
                                Finding.of(Cause.PORT_BLOCKED, 0.4)));
        assertThat(Questions.next(dead, run(Answers.none()))).contains(Question.ANOTHER_NETWORK);
        assertThat(weighed(dead, Question.ANOTHER_NETWORK, true).getFirst().cause())
                .isEqualTo(Cause.PORT_BLOCKED);
        assertThat(weighed(dead, Question.ANOTHER_NETWORK, false).getFirst().cause())
                .isEqualTo(Cause.SERVER_UNAVAILABLE);
    }

    @Test
    void a_yes_moves_the_password_for_programs_to_the_top_and_a_no_does_not() {
        assertThat(weighed(PLAIN_535, Question.WEB_SIGN_IN, true).getFirst().cause())
                .isEqualTo(Cause.APP_PASSWORD_REQUIRED);
        assertThat(weighed(PLAIN_535, Question.WEB_SIGN_IN, false).getFirst().cause())
                .isEqualTo(Cause.BAD_CREDENTIALS);
    }

    @Test
    void confidences_after_an_answer_are_shares_of_one() {
        for (boolean yes : new boolean[] {true, false}) {
            assertThat(
                            weighed(PLAIN_535, Question.WEB_SIGN_IN, yes).stream()
                                    .mapToDouble(Finding::confidence)
                                    .sum())
                    .isBetween(0.1, 1.001);
        }
    }

    @Test
    void an_answer_weighs_by_the_rule_of_bayes() {
        assertThat(weighed(PLAIN_535, Question.WEB_SIGN_IN, true))
                .extracting(Finding::confidence)
                .containsExactly(0.63, 0.26);
        Diagnosis shared =
                new Diagnosis(
                        List.of(
                                Finding.of(Cause.BAD_CREDENTIALS, 0.9),
                                Finding.of(Cause.APP_PASSWORD_REQUIRED, 0.6)));
        assertThat(weighed(shared, Question.WEB_SIGN_IN, true))
                .extracting(Finding::confidence)
                .containsExactly(0.76, 0.24);
        assertThat(weighed(shared, Question.WEB_SIGN_IN, false))
                .extracting(Finding::confidence)
                .containsExactly(0.96, 0.04);
    }

    @Test
    void a_question_has_one_answer_and_the_later_one_counts() {
        Answers changed =
                Answers.none().with(Question.TWO_STEP, true).with(Question.TWO_STEP, false);
        assertThat(changed.given()).containsExactly(new Answers.Answer(Question.TWO_STEP, false));
        var twice = List.of(changed.given().getFirst(), changed.given().getFirst());
        assertThatThrownBy(() -> new Answers(twice)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_answers_together_may_tell_what_one_does_not() {
        Diagnosis surer =
                new Diagnosis(
                        List.of(
                                Finding.of(Cause.BAD_CREDENTIALS, 0.86),
                                Finding.of(Cause.APP_PASSWORD_REQUIRED, 0.14)));
        assertThat(weighed(surer, Question.WEB_SIGN_IN, true).getFirst().cause())
                .isEqualTo(Cause.BAD_CREDENTIALS);
        assertThat(Questions.next(surer, run(Answers.none()))).contains(Question.WEB_SIGN_IN);
        Answers web = Answers.none().with(Question.WEB_SIGN_IN, true);
        Diagnosis afterOne = new Diagnosis(Questions.weigh(surer.ranked(), web));
        assertThat(Questions.next(afterOne, run(web))).contains(Question.TWO_STEP);
        assertThat(
                        Questions.weigh(surer.ranked(), web.with(Question.TWO_STEP, true))
                                .getFirst()
                                .cause())
                .isEqualTo(Cause.APP_PASSWORD_REQUIRED);
    }

    @Test
    void what_the_catalogue_knows_is_not_asked() {
        ProviderFacts gmail =
                new ProviderFacts("gmail", "Gmail", PasswordKind.APP_PASSWORD, Set.of());
        ProbeRun run = ProbeRun.quoted(new Subject.Quoted("535", Set.of()), gmail);
        assertThat(Questions.next(PLAIN_535, run)).isEmpty();
    }

    private static ProbeRun run(Answers answers) {
        ProbeRun run =
                ProbeRun.quoted(new Subject.Quoted("535", Set.of()), ProviderFacts.unknown());
        for (Answers.Answer answer : answers.given()) {
            run = run.answering(answer.question(), answer.yes());
        }
        return run;
    }

    private static List<Finding> weighed(Diagnosis diagnosis, Question question, boolean yes) {
        return Questions.weigh(diagnosis.ranked(), Answers.none().with(question, yes));
    }
}
