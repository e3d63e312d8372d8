package app.mailmend.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.Stage;
import app.mailmend.session.SetupState;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SourceName;
import app.mailmend.ui.FakeSession;
import app.mailmend.ui.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// The model follows the session's one state; no toolkit is running here.
class SetupModelTest {

    private final FakeSession session = new FakeSession(Runnable::run);
    private final SetupModel model = new SetupModel(session, Runnable::run, Runnable::run);

    @Test
    void the_first_page_is_the_account() {
        assertThat(model.page().get()).isEqualTo(Page.ACCOUNT);
        assertThat(model.reachable(Page.SETTINGS)).isFalse();
    }

    @Test
    void a_faulty_address_is_never_searched_for() {
        type("anna example.org", "secret");
        model.detect();
        assertThat(session.searches).isEmpty();

        type("anna@example.org", "secret");
        model.detect();
        assertThat(session.searches).hasSize(1);
    }

    @Test
    void no_search_begins_without_a_password_where_there_is_one() {
        type("anna@example.org", "");
        model.detect();
        assertThat(session.searches).isEmpty();
    }

    @Test
    void a_provider_without_passwords_needs_none() {
        type("anna@oauth.example", "");
        model.detect();
        assertThat(session.searches).hasSize(1);
    }

    @Test
    void the_provider_is_recognised_while_typing() {
        model.account().address().set("anna@app.exampl");
        assertThat(model.account().recognition().get()).isEqualTo(new Recognition.Nobody());
        model.account().address().set("anna@app.example");
        assertThat(model.account().recognition().get().facts().passwordKind())
                .isEqualTo(PasswordKind.APP_PASSWORD);
    }

    @Test
    void settings_that_are_found_can_be_tested_and_mended() {
        find();
        assertThat(model.page().get()).isEqualTo(Page.SETTINGS);
        model.test(Samples.PLAIN_587);
        assertThat(model.page().get()).isEqualTo(Page.RESULT);
        assertThat(session.checks.getFirst().goals().fix()).isTrue();
        assertThat(session.checks.getFirst().goals().send()).isFalse();
    }

    @Test
    void sending_comes_only_after_it_was_asked_for_and_ends_with_the_proof() {
        find();
        model.test(Samples.PLAIN_587);
        assertThat(session.checks).noneMatch(check -> check.goals().send());
        model.send(Samples.TLS_465);
        assertThat(session.checks.getLast().goals().send()).isTrue();
        assertThat(session.checks.getLast().settings()).isEqualTo(Samples.TLS_465);
        assertThat(model.page().get()).isEqualTo(Page.DONE);
        assertThat(model.settled().orElseThrow().proof()).isEqualTo(Settled.Proof.SENT);
    }

    @Test
    void one_can_finish_without_sending() {
        find();
        model.test(Samples.TLS_465);
        model.finish(Samples.TLS_465, Settled.Proof.TESTED);
        assertThat(model.page().get()).isEqualTo(Page.DONE);
        assertThat(session.checks).noneMatch(check -> check.goals().send());
    }

    @Test
    void going_back_loses_nothing() {
        find();
        model.test(Samples.PLAIN_587);
        model.goTo(Page.ACCOUNT);
        assertThat(model.account().address().get()).isEqualTo("anna@example.org");
        model.goTo(Page.RESULT);
        assertThat(model.page().get()).isEqualTo(Page.RESULT);
        assertThat(model.report()).isPresent();
    }

    @Test
    void a_new_search_forgets_the_old_result() {
        find();
        model.test(Samples.PLAIN_587);
        find();
        assertThat(model.reachable(Page.RESULT)).isFalse();
    }

    @Test
    void nothing_else_begins_while_a_test_runs() {
        find();
        session.play(
                new SetupState.Testing(
                        SetupState.Activity.TESTING,
                        Samples.TLS_465,
                        List.of(),
                        app.mailmend.evidence.Stage.CONNECT));
        model.test(Samples.TLS_465);
        model.detect();
        assertThat(session.checks).isEmpty();
        assertThat(session.searches).hasSize(1);
        assertThat(model.reachable(Page.ACCOUNT)).isFalse();
    }

    @Test
    void a_practice_lesson_begins_with_its_own_endpoint() {
        model.practise();
        assertThat(model.page().get()).isEqualTo(Page.PRACTICE);
        model.choose(model.account().practiceAccounts().get().get(1));
        assertThat(model.practising()).isTrue();
        model.detect();
        Choice first = model.search().cards().getFirst();
        assertThat(first.sources()).containsExactly(SourceName.LESSON);
        assertThat(first.settings().endpoint()).isEqualTo(Samples.PLAIN_587.endpoint());
    }

    @Test
    void another_address_ends_the_lesson() {
        model.practise();
        model.choose(model.account().practiceAccounts().get().get(1));
        model.account().address().set("anna@example.org");
        assertThat(model.practising()).isFalse();
    }

    @Test
    void a_new_password_is_used_when_testing_again() {
        model.practise();
        model.choose(model.account().practiceAccounts().get().get(3));
        model.detect();
        model.test(Samples.TLS_465);
        assertThat(model.page().get()).isEqualTo(Page.RESULT);
        model.account().password().set("practice-right");
        model.testAgain();
        assertThat(session.passwords).containsExactly("practice-password", "practice-right");
    }

    @Test
    void what_the_session_says_changes_the_screen_only_on_its_thread() {
        List<Runnable> later = new ArrayList<>();
        SetupModel waiting = new SetupModel(session, later::add, Runnable::run);
        session.play(new SetupState.Searching(Samples.searching(Samples.ANNA)));
        assertThat(waiting.page().get()).isEqualTo(Page.ACCOUNT);
        later.forEach(Runnable::run);
        assertThat(waiting.page().get()).isEqualTo(Page.SETTINGS);
    }

    @Test
    void a_surprise_shows_a_code_and_starting_over_leads_out_of_it() {
        find();
        session.play(new SetupState.Broken("A1B2C3"));
        assertThat(model.page().get()).isEqualTo(Page.BROKEN);
        model.startOver();
        assertThat(model.page().get()).isEqualTo(Page.ACCOUNT);
        assertThat(model.account().password().get()).isEmpty();
    }

    @Test
    void cancelling_reaches_the_session_only_while_something_runs() {
        AtomicBoolean cancelled = new AtomicBoolean();
        FakeSession watched =
                new FakeSession(Runnable::run) {
                    @Override
                    public void cancel() {
                        cancelled.set(true);
                    }
                };
        SetupModel own = new SetupModel(watched, Runnable::run, Runnable::run);
        own.cancel();
        assertThat(cancelled).isFalse();
        watched.play(new SetupState.Searching(Samples.searching(Samples.ANNA)));
        own.cancel();
        assertThat(cancelled).isTrue();
    }

    private void find() {
        type("anna@example.org", "secret");
        model.detect();
    }

    private void type(String address, String password) {
        model.account().address().set(address);
        model.account().password().set(password);
    }

    @Test
    void a_second_click_before_the_session_has_answered_asks_for_nothing() {
        var held = session.hold();
        type("anna@example.org", "secret");
        model.detect();
        model.detect();
        assertThat(session.searches).hasSize(1);

        held.remove().run();
        model.test(Samples.PLAIN_587);
        model.test(Samples.PLAIN_587);
        assertThat(session.checks).hasSize(1);
        held.remove().run();
        assertThat(model.page().get()).isEqualTo(Page.RESULT);
    }

    @Test
    void the_preferences_lie_over_a_running_test_and_lead_back_to_where_it_stands() {
        find();
        session.play(
                new SetupState.Testing(
                        SetupState.Activity.TESTING, Samples.TLS_465, List.of(), Stage.CONNECT));
        model.goTo(Page.PREFERENCES);
        assertThat(model.page().get()).isEqualTo(Page.PREFERENCES);
        assertThat(model.step()).isEqualTo(Page.Step.TEST);
        assertThat(model.reachable(Page.ACCOUNT)).isFalse();

        session.play(
                new SetupState.Testing(
                        SetupState.Activity.TESTING, Samples.TLS_465, List.of(), Stage.TLS));
        assertThat(model.page().get()).isEqualTo(Page.PREFERENCES);
        model.goBack();
        assertThat(model.page().get()).isEqualTo(Page.TEST);
    }

    @Test
    void a_surprise_is_shown_whatever_lies_over_the_set_up() {
        model.goTo(Page.PREFERENCES);
        model.surprise(new IllegalStateException());
        assertThat(model.page().get()).isEqualTo(Page.BROKEN);
    }

    @Test
    void back_is_a_step_back_as_far_as_there_is_one() {
        model.goTo(Page.EXPLAIN);
        model.goBack();
        assertThat(model.page().get()).isEqualTo(Page.ACCOUNT);
        model.goBack();
        assertThat(model.page().get()).isEqualTo(Page.ACCOUNT);
        find();
        model.finish(Samples.STARTTLS_587, Settled.Proof.FOUND);
        model.goBack();
        assertThat(model.page().get()).isEqualTo(Page.SETTINGS);
    }
}
