package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.Stage;
import app.mailmend.session.SetupState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a screen reader is told while the person only waits, and where a page begins. */
class AnnouncerTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    private static Scenes.Stand scene(String name) throws Exception {
        return Scenes.prepared(name, Locale.ENGLISH, Theme.LIGHT, Seen.WIDTH);
    }

    @Test
    void the_progress_of_a_test_is_said_with_the_button_that_ends_it() throws Exception {
        Scenes.Stand stand = scene("3-testing");
        Node stop = Screen.on(() -> stand.shell().lookup("#stop"));
        List<String> told = new ArrayList<>();
        Screen.run(() -> {
            stop.accessibleTextProperty().addListener((_, _, words) -> told.add(words));
            for (int done = 0; done <= 1; done++) {
                stand.session()
                        .play(
                                new SetupState.Testing(
                                        SetupState.Activity.TESTING,
                                        Samples.PLAIN_587,
                                        Samples.beforeTheRefusal().subList(0, done),
                                        Stage.CONNECT));
            }
        });
        assertThat(told)
                .containsExactly(
                        "Stop. No stage is done yet. Now: Connect",
                        "Stop. 1 stage is done. Now: Connect");
        assertThat(Screen.on(() -> stop.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo(told.getLast());
    }

    @Test
    void the_progress_of_a_search_is_said_there_too() throws Exception {
        Scenes.Stand stand = scene("2-searching");
        assertThat(Screen.on(() -> stand.shell().lookup("#stop").getAccessibleText()))
                .startsWith("Stop. Answers: ");
    }

    @Test
    void a_page_is_announced_with_what_the_keyboard_lands_on() throws Exception {
        Scenes.Stand stand = scene("4-password");
        Node landing = Screen.on(() -> stand.scene().getFocusOwner());
        assertThat(landing.getId()).isEqualTo("new-password");
        assertThat(
                        Screen.on(() ->
                                landing.queryAccessibleAttribute(AccessibleAttribute.HELP)
                                        .toString()))
                .startsWith("User name or password was not accepted.");
    }

    @Test
    void a_fault_is_told_with_its_field() throws Exception {
        Scenes.Stand stand = scene("1-account-faults");
        Node address = Screen.on(() -> stand.shell().lookup("#address"));
        assertThat(Screen.on(() -> address.queryAccessibleAttribute(AccessibleAttribute.HELP)))
                .isEqualTo("There may be no space in it.");
    }
}
