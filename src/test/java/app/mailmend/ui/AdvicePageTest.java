package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.Question;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Wanted;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.settings.SignIn;
import app.mailmend.ui.steps.QuestionModel.Reply;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the fix page asks for, and what it does with the answers.
class AdvicePageTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    private static Scenes.Stand scene(String name) throws Exception {
        return Scenes.prepared(name, Locale.ENGLISH, Theme.LIGHT, 1024);
    }

    private static Scenes.Stand failing(Cause cause, Fix... fixes) throws Exception {
        Scenes.Stand stand = scene("1-account");
        Screen.run(() -> {
            AdviceScenes.fail(stand, cause, fixes);
            Scenes.layOut(stand);
        });
        return stand;
    }

    private static Node find(Scenes.Stand stand, String id) throws Exception {
        return Screen.on(() -> stand.shell().lookup(id));
    }

    private static void fire(Scenes.Stand stand, String id) throws Exception {
        Screen.run(() -> {
            Scenes.fire(stand, id);
            Scenes.layOut(stand);
        });
    }

    private static boolean isDisabled(Scenes.Stand stand, String id) throws Exception {
        return Screen.on(() -> stand.shell().lookup(id).isDisabled());
    }

    private static void write(Scenes.Stand stand, String id, String words) throws Exception {
        Screen.run(() -> ((TextField) stand.shell().lookup(id)).setText(words));
    }

    private static String words(Scenes.Stand stand, String place) throws Exception {
        return Screen.on(() ->
                String.join(
                        "\n",
                        stand.shell().lookup(place).lookupAll(".label").stream()
                                .map(node -> ((Label) node).getText())
                                .toList()));
    }

    private static Cause cause(Scenes.Stand stand) throws Exception {
        return Screen.on(() ->
                stand.model()
                        .report()
                        .map(CheckReport::conclusion)
                        .map(end -> ((Conclusion.Fails) end).diagnosis().cause())
                        .orElseThrow());
    }

    @Test
    void a_question_stands_before_the_fix_and_an_answer_changes_both() throws Exception {
        Scenes.Stand stand = scene("4-question");
        assertThat(cause(stand)).isEqualTo(Cause.BAD_CREDENTIALS);

        fire(stand, "#answer-YES");

        assertThat(cause(stand)).isEqualTo(Cause.APP_PASSWORD_REQUIRED);
        assertThat(((Button) find(stand, "#answer-YES")).getText()).contains("it is on");
        fire(stand, "#change-WEB_SIGN_IN");
        fire(stand, "#answer-UNKNOWN");
        assertThat(cause(stand)).isEqualTo(Cause.BAD_CREDENTIALS);
        assertThat(stand.session().checks).isEmpty();
    }

    @Test
    void what_was_typed_survives_an_answer() throws Exception {
        Scenes.Stand stand = scene("4-question");
        fire(stand, "#answer-YES");
        Screen.run(() -> stand.model().account().password().set("half typed"));
        fire(stand, "#answer-UNKNOWN");

        assertThat(stand.model().account().password().get()).isEqualTo("half typed");
        assertThat(stand.model().inquiry().given())
                .extracting(given -> given.question() + " " + given.reply())
                .containsExactly(
                        Question.WEB_SIGN_IN + " " + Reply.YES,
                        Question.TWO_STEP + " " + Reply.UNKNOWN);
    }

    @Test
    void the_form_of_an_app_password_is_checked_while_it_is_typed_and_never_blocks()
            throws Exception {
        Scenes.Stand stand =
                failing(Cause.APP_PASSWORD_REQUIRED, new Fix.AskFor(Wanted.APP_PASSWORD));
        assertThat(words(stand, "#secret-hint")).contains("16 small letters");

        Screen.run(() -> stand.model().account().password().set("ABCD efgh"));
        assertThat(words(stand, "#secret-hint")).isNotBlank();
        assertThat(isDisabled(stand, "#again")).isFalse();

        Screen.run(() -> stand.model().account().password().set("abcd efgh ijkl mnop"));
        assertThat(words(stand, "#secret-hint")).contains("right form");
        fire(stand, "#again");
        assertThat(stand.session().passwords).containsExactly("abcdefghijklmnop");
    }

    @Test
    void blanks_stay_in_a_password_of_another_form() throws Exception {
        Scenes.Stand stand =
                failing(Cause.APP_PASSWORD_REQUIRED, new Fix.AskFor(Wanted.APP_PASSWORD));
        Screen.run(() -> stand.model().account().password().set("my own pass phrase"));
        fire(stand, "#again");

        assertThat(stand.session().passwords).containsExactly("my own pass phrase");
    }

    @Test
    void a_sender_that_the_server_took_is_used_with_one_click() throws Exception {
        Scenes.Stand stand = failing(Cause.SENDER_NOT_OWNED, new Fix.ChangeSender(Samples.ANNA));
        fire(stand, "#use-sender");

        assertThat(stand.session().checks.getLast().from()).isEqualTo(Samples.ANNA);
        assertThat(stand.session().checks.getLast().to().wire()).isEqualTo("anna@app.example");
    }

    @Test
    void a_sender_that_is_typed_has_to_be_an_address() throws Exception {
        Scenes.Stand stand = failing(Cause.SENDER_NOT_OWNED, new Fix.AskFor(Wanted.SENDER_ADDRESS));
        write(stand, "#sender", "anna");
        assertThat(isDisabled(stand, "#test-sender")).isTrue();

        write(stand, "#sender", "other@app.example");
        fire(stand, "#test-sender");

        assertThat(stand.session().checks.getLast().from().wire()).isEqualTo("other@app.example");
    }

    @Test
    void with_a_shared_mailbox_one_signs_in_as_oneself_and_the_sender_stays() throws Exception {
        Scenes.Stand stand =
                failing(Cause.BAD_CREDENTIALS, new Fix.DoElsewhere(Errand.SIGN_IN_AS_ONESELF));
        assertThat(isDisabled(stand, "#test-name")).isTrue();
        write(stand, "#own-name", "bea@app.example");
        assertThat(isDisabled(stand, "#test-name")).isTrue();
        Screen.run(() -> stand.model().account().password().set("her own"));
        fire(stand, "#test-name");

        assertThat(stand.session().checks.getLast().settings().signIn())
                .isEqualTo(
                        new SignIn.WithPassword(LoginName.check("bea@app.example").orElseThrow()));
        assertThat(stand.session().checks.getLast().from().wire()).isEqualTo("anna@app.example");
    }

    @Test
    void the_page_says_what_else_was_tried_and_why_not_more() throws Exception {
        Scenes.Stand looked = scene("4-looked-around");
        assertThat(words(looked, ".mm-page"))
                .contains("Port 587 with STARTTLS on smtp.example.org: cannot be reached")
                .contains("Port 2525", "offers no sign-in")
                .contains("The same password was not tried elsewhere");

        Scenes.Stand recipient = scene("4-recipient");
        assertThat(words(recipient, ".mm-page")).contains("What else was tried");
    }

    @Test
    void a_new_test_begins_without_the_former_answers() throws Exception {
        Scenes.Stand stand = scene("4-question");
        fire(stand, "#answer-NO");
        Screen.run(() -> {
            stand.model().account().password().set("practice-password");
            stand.model().testAgain();
        });

        assertThat(stand.model().inquiry().given()).isEqualTo(List.of());
    }
}
