package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.ui.steps.Page;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The page for error messages, from the paste to the test.
class ExplainPageTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    private static Scenes.Stand stand() throws Exception {
        return Scenes.prepared("1-account", Locale.ENGLISH, Theme.LIGHT, 1024);
    }

    /// The scene's page after something happened on it, laid out.
    private static void on(Scenes.Stand stand, Runnable action) throws Exception {
        Screen.run(() -> {
            action.run();
            Scenes.layOut(stand);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String words(Scenes.Stand stand, String place) throws Exception {
        return Screen.on(() -> {
            StringBuilder words = new StringBuilder();
            stand.shell().lookup(place).lookupAll(".label").stream()
                    .filter(Label.class::isInstance)
                    .map(node -> ((Label) node).getText())
                    .forEach(text -> words.append(text).append('\n'));
            return words.toString();
        });
    }

    private static Node find(Scenes.Stand stand, String id) throws Exception {
        Callable<Node> search = () -> stand.shell().lookup(id);
        return Screen.on(search);
    }

    @Test
    void the_primary_action_is_to_explain_and_then_to_test() throws Exception {
        Scenes.Stand stand = stand();
        on(stand, () -> AdviceScenes.explain(stand, "530 Must issue a STARTTLS command first"));
        Screen.run(() -> {
            Button test = (Button) stand.shell().lookup("#test-for-real");
            Button explain = (Button) stand.shell().lookup("#explain");
            assertThat(test.isDefaultButton()).isTrue();
            assertThat(explain.isDefaultButton()).isFalse();
            ((TextArea) stand.shell().lookup("#message")).setText("535 something else");
            assertThat(explain.isDefaultButton()).isTrue();
            assertThat(test.isDefaultButton()).isFalse();
        });
    }

    @Test
    void a_question_is_asked_and_the_answer_changes_the_cause_at_once() throws Exception {
        Scenes.Stand stand = stand();
        stand.session().explained =
                run ->
                        run.answers().has(Question.WEB_SIGN_IN)
                                ? Samples.of(Cause.APP_PASSWORD_REQUIRED)
                                : AdviceSamples.undecided();
        on(stand, () -> AdviceScenes.explain(stand, "535 no"));
        assertThat(words(stand, "#cause")).contains("was not accepted");
        Button yes = (Button) find(stand, "#answer-YES");
        assertThat(yes.getAccessibleText()).contains("?", yes.getText());

        on(stand, yes::fire);

        assertThat(words(stand, "#cause")).contains("made for mail programs");
        assertThat(find(stand, "#answer-YES")).isNull();
        Hyperlink change = (Hyperlink) find(stand, "#change-WEB_SIGN_IN");
        on(stand, change::fire);
        assertThat(find(stand, "#answer-NO")).isNotNull();
    }

    @Test
    void nobody_is_asked_where_the_cause_is_clear() throws Exception {
        Scenes.Stand stand = stand();
        on(stand, () -> AdviceScenes.explain(stand, "530 Must issue a STARTTLS command first"));

        assertThat(find(stand, "#answer-YES")).isNull();
    }

    @Test
    void the_steps_of_the_chosen_program_have_the_values_of_the_provider() throws Exception {
        Scenes.Stand stand = stand();
        on(
                stand,
                () ->
                        AdviceScenes.explain(
                                stand, "From: anna@app.example\n530 Must issue a STARTTLS first"));
        on(stand, ((RadioButton) find(stand, "#program-thunderbird"))::fire);

        assertThat(words(stand, "#program-steps")).contains("smtp.app.example", "465");
    }

    @Test
    void a_text_without_an_error_offers_no_test_and_blames_nobody() throws Exception {
        Scenes.Stand stand = stand();
        stand.session().explained = _ -> AdviceSamples.unexplained();
        on(stand, () -> AdviceScenes.explain(stand, "Dear all, lunch is at noon."));

        assertThat(words(stand, "#answer")).contains("We see no error");
        assertThat(find(stand, "#test-for-real").isVisible()).isFalse();
    }

    @Test
    void an_unexplained_error_shows_what_was_ruled_out_and_a_letter_with_its_words()
            throws Exception {
        Scenes.Stand stand = stand();
        stand.session().explained = _ -> AdviceSamples.unexplained();
        on(stand, () -> AdviceScenes.explain(stand, "Error: the flux capacitor is empty"));

        assertThat(words(stand, "#answer")).contains("What was ruled out", "the network");
        TextArea letter = (TextArea) find(stand, ".mm-quote");
        assertThat(letter.getText()).contains("> Error: the flux capacitor is empty");
    }

    @Test
    void markup_in_a_text_stays_text() throws Exception {
        Scenes.Stand stand = stand();
        String trap = "535 <a href=https://evil.example>click</a> https://evil.example/login";
        on(stand, () -> AdviceScenes.explain(stand, trap));

        boolean leadsAway =
                Screen.on(() ->
                        stand.shell().lookupAll(".hyperlink").stream()
                                .map(Labeled.class::cast)
                                .anyMatch(link -> link.getText().contains("evil")));
        assertThat(leadsAway).isFalse();
    }

    @Test
    void a_whole_log_is_kept_beside_the_field_and_can_be_removed() throws Exception {
        Scenes.Stand stand = stand();
        String log = "12:00:00 delivered\n".repeat(4000) + "12:01 535 5.7.8 no";
        on(stand, () -> AdviceScenes.explain(stand, log));

        TextArea message = (TextArea) find(stand, "#message");
        assertThat(message.getText()).isEmpty();
        assertThat(stand.model().explaining().kept().get()).isEqualTo(log);
        on(stand, ((Button) find(stand, "#remove-kept"))::fire);
        assertThat(stand.model().explaining().isEmpty()).isTrue();
    }

    @Test
    void the_test_for_real_leads_to_the_first_page_with_what_was_found() throws Exception {
        Scenes.Stand stand = stand();
        on(
                stand,
                () ->
                        AdviceScenes.explain(
                                stand, "anna@example.org: smtp.example.org:587 said 535 no"));
        on(stand, ((Button) find(stand, "#test-for-real"))::fire);

        assertThat(stand.model().page().get()).isEqualTo(Page.ACCOUNT);
        assertThat(stand.model().account().address().get()).isEqualTo("anna@example.org");
        assertThat(stand.model().manual().host().get()).isEqualTo("smtp.example.org");
        on(stand, () -> stand.model().goTo(Page.EXPLAIN));
        assertThat(((TextArea) find(stand, "#message")).getText()).contains("535 no");
        assertThat(find(stand, "#cause")).isNotNull();
    }

    @Test
    void the_keyboard_alone_explains_and_answers() throws Exception {
        ExecutorService background = Executors.newCachedThreadPool();
        FakeSession session = new FakeSession(background);
        session.explained =
                (ProbeRun run) ->
                        run.answers().has(Question.WEB_SIGN_IN)
                                ? Samples.of(Cause.BAD_CREDENTIALS)
                                : AdviceSamples.undecided();
        Screen.Opened window = Screen.open(session, background);
        FxRobot robot = new FxRobot();
        Screen.run(() -> window.model().goTo(Page.EXPLAIN));
        reach(window, robot, "message");
        robot.write("535 no");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(
                90,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> Screen.on(() -> window.shell().lookup("#answer-NO") != null));
        reach(window, robot, "answer-NO");
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(Screen.on(() -> window.model().explaining().given())).hasSize(1);
        assertThat(owner(window)).isEqualTo("test-for-real");
        Screen.run(window.stage()::close);
        background.shutdownNow();
    }

    private static void reach(Screen.Opened window, FxRobot robot, String id) throws Exception {
        for (int stop = 0; !owner(window).equals(id); stop++) {
            assertThat(stop).as("TAB presses to reach " + id).isLessThan(60);
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static String owner(Screen.Opened window) throws Exception {
        return Screen.on(() -> {
            Node owner = window.stage().getScene().getFocusOwner();
            return owner == null ? "" : String.valueOf(owner.getId());
        });
    }
}
