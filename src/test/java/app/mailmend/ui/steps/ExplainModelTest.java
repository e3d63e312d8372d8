package app.mailmend.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.Subject;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.PasswordKind;
import app.mailmend.ui.FakeSession;
import app.mailmend.ui.Samples;
import app.mailmend.ui.steps.ExplainModel.Outcome;
import app.mailmend.ui.steps.QuestionModel.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A pasted text, from the paste to the test; no toolkit is running here.
class ExplainModelTest {

    private final FakeSession session = new FakeSession(Runnable::run);
    private final SetupModel setup = new SetupModel(session, Runnable::run, Runnable::run);
    private final ExplainModel model = setup.explaining();

    private static Diagnosis undecided() {
        return new Diagnosis(
                List.of(
                        finding(Cause.BAD_CREDENTIALS, 0.5),
                        finding(Cause.APP_PASSWORD_REQUIRED, 0.4)));
    }

    private static Finding finding(Cause cause, double confidence) {
        return new Finding(cause, Circumstance.NONE, confidence, List.of());
    }

    private void explain(String text) {
        model.message().set(text);
        model.explain();
    }

    private Outcome.Explained explained() {
        return (Outcome.Explained) model.outcome().get();
    }

    private Subject.Quoted quoted() {
        return (Subject.Quoted) session.quotes.getFirst().subject();
    }

    @Test
    void nothing_is_explained_before_there_is_a_text() {
        explain("  ");

        assertThat(model.outcome().get()).isEqualTo(new Outcome.Nothing());
        assertThat(session.quotes).isEmpty();
    }

    @Test
    void a_text_without_an_error_is_told_from_a_riddle() {
        session.explained = _ -> new Diagnosis(List.of(finding(Cause.UNEXPLAINED, 0.3)));

        explain("Dear all, lunch is at noon. Anna");
        assertThat(model.outcome().get()).isEqualTo(new Outcome.NoError());

        explain("Error: the flux capacitor is empty");
        assertThat(explained().diagnosis().cause()).isEqualTo(Cause.UNEXPLAINED);
    }

    @Test
    void the_work_is_done_in_the_background_and_the_last_text_counts() {
        List<Runnable> waiting = new ArrayList<>();
        SetupModel busy = new SetupModel(session, Runnable::run, waiting::add);
        busy.explaining().message().set("530 first");
        busy.explaining().explain();
        assertThat(busy.explaining().outcome().get()).isEqualTo(new Outcome.Reading());
        busy.explaining().message().set("530 second");
        busy.explaining().explain();
        waiting.reversed().forEach(Runnable::run);

        ProbeRun run = ((Outcome.Explained) busy.explaining().outcome().get()).run();
        assertThat(((Subject.Quoted) run.subject()).text()).isEqualTo("530 second");
    }

    @Test
    void a_typed_provider_counts_before_the_text_and_the_text_before_the_first_page() {
        setup.account().address().set("anna@example.org");
        explain("535 no");
        assertThat(model.recognition().facts().name()).isEqualTo("Example Mail");

        explain("535 no, user anna@app.example");
        assertThat(model.recognition().facts().passwordKind()).isEqualTo(PasswordKind.APP_PASSWORD);

        model.about().set("bea@oauth.example");
        explain("535 no, user anna@app.example");
        assertThat(model.recognition().facts().passwordKind()).isEqualTo(PasswordKind.OAUTH_ONLY);
    }

    @Test
    void a_server_below_a_known_domain_tells_the_provider() {
        explain("Could not connect to smtp.app.example:587");

        assertThat(model.recognition().facts().name()).isEqualTo("Example App Mail");
    }

    @Test
    void what_was_typed_about_the_server_goes_along_as_it_is() {
        model.about().set("Postfix at work");
        explain("535 no");

        assertThat(quoted().hints()).containsExactly(new Hint.AtServer("Postfix at work"));
    }

    @Test
    void a_question_is_asked_and_the_reply_weighs_in() {
        session.explained = _ -> undecided();
        explain("535 no");
        assertThat(explained().asked()).containsExactly(Question.WEB_SIGN_IN);

        model.reply(Question.WEB_SIGN_IN, Reply.YES);

        assertThat(explained().run().answers().has(Question.WEB_SIGN_IN)).isTrue();
        assertThat(explained().asked()).doesNotContain(Question.WEB_SIGN_IN);
        assertThat(model.given()).hasSize(1);
    }

    @Test
    void who_does_not_know_is_asked_something_else_or_nothing() {
        session.explained = _ -> undecided();
        explain("535 no");

        model.reply(Question.WEB_SIGN_IN, Reply.UNKNOWN);

        assertThat(explained().run().answers().given()).isEmpty();
        assertThat(explained().asked()).containsExactly(Question.TWO_STEP);
    }

    @Test
    void another_text_begins_without_replies() {
        session.explained = _ -> undecided();
        explain("535 no");
        model.reply(Question.WEB_SIGN_IN, Reply.YES);

        explain("535 no again");

        assertThat(model.given()).isEmpty();
        assertThat(explained().run().answers().given()).isEmpty();
    }

    @Test
    void a_long_text_is_kept_beside_the_field_and_read_whole() {
        String log = "12:00 all is well\n".repeat(4000) + "12:01 535 5.7.8 no\n";
        assertThat(ExplainModel.isLong(log)).isTrue();
        assertThat(ExplainModel.isLong("535 5.7.8 no")).isFalse();

        model.keep(log);
        model.explain();

        assertThat(quoted().text()).isEqualTo("12:01 535 5.7.8 no");
    }

    @Test
    void the_test_takes_over_what_the_text_says_about_the_account() {
        explain("Sending from anna@example.org failed: smtp.example.org:465 said 535");
        setup.testForReal();

        assertThat(setup.page().get()).isEqualTo(Page.ACCOUNT);
        assertThat(setup.account().address().get()).isEqualTo("anna@example.org");
        assertThat(setup.manual().host().get()).isEqualTo("smtp.example.org");
        assertThat(setup.manual().port().get()).isEqualTo("465");
        assertThat(setup.manual().encryption().get()).isEqualTo(Encryption.IMPLICIT_TLS);
        setup.account().password().set("secret");
        setup.detect();
        assertThat(setup.manual().host().get()).isEqualTo("smtp.example.org");
        assertThat(setup.manual().user().get()).isEqualTo("anna@example.org");
    }

    @Test
    void an_address_that_the_person_typed_is_never_replaced() {
        setup.account().address().set("bea@example.org");
        explain("Sending from anna@example.org failed: 535");
        setup.testForReal();

        assertThat(setup.account().address().get()).isEqualTo("bea@example.org");
    }

    @Test
    void the_text_is_stale_as_soon_as_anything_in_the_fields_changes() {
        explain("535 no");
        assertThat(model.isStale()).isFalse();

        model.about().set("anna@example.org");
        assertThat(model.isStale()).isTrue();
    }

    @Test
    void values_for_the_mail_program_are_proposed_only_for_a_known_provider_and_address() {
        explain("530 Must issue a STARTTLS command first");
        assertThat(model.proposed()).isEmpty();
    }

    @Test
    void starting_over_forgets_the_text() {
        explain("535 no");
        setup.startOver();

        assertThat(model.isEmpty()).isTrue();
        assertThat(model.outcome().get()).isEqualTo(new Outcome.Nothing());
    }

    @Test
    void a_reply_about_a_check_changes_the_fix_at_once_and_can_be_taken_back() {
        session.asked = List.of(Question.WEB_SIGN_IN, Question.TWO_STEP);
        setup.account().address().set(Samples.ANNA.wire());
        setup.account().password().set("practice-password");
        setup.detect();
        setup.test(Samples.TLS_465);
        assertThat(open()).containsExactly(Question.WEB_SIGN_IN);
        assertThat(cause()).isEqualTo(Cause.BAD_CREDENTIALS);

        setup.inquiry().reply(Question.WEB_SIGN_IN, Reply.YES, () -> {});
        assertThat(cause()).isEqualTo(Cause.APP_PASSWORD_REQUIRED);
        assertThat(open()).containsExactly(Question.TWO_STEP);

        setup.inquiry().reply(Question.WEB_SIGN_IN, Reply.UNKNOWN, () -> {});
        assertThat(cause()).isEqualTo(Cause.BAD_CREDENTIALS);
        assertThat(open()).containsExactly(Question.TWO_STEP);
        assertThat(setup.inquiry().given()).hasSize(1);

        setup.testAgain();
        assertThat(setup.inquiry().given()).isEmpty();
    }

    private List<Question> open() {
        return setup.inquiry().open().stream().toList();
    }

    private Cause cause() {
        return setup.report()
                .map(report -> (app.mailmend.session.Conclusion.Fails) report.conclusion())
                .map(fails -> fails.diagnosis().cause())
                .orElseThrow();
    }
}
