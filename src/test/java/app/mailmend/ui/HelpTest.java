package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.ui.help.HelpPanel;
import app.mailmend.ui.help.Topic;
import app.mailmend.ui.steps.Page;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Help beside a page and as a page: opened, read, left, without losing one's place. */
class HelpTest {

    private static final double WIDE = 1024;

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    private static Scenes.Stand scene(String name, double width) throws Exception {
        return Scenes.prepared(name, Locale.ENGLISH, Theme.LIGHT, width);
    }

    private static void press(Scenes.Stand stand, KeyCode code) throws Exception {
        Screen.run(() -> {
            Node owner = stand.scene().getFocusOwner();
            Node target = owner == null ? stand.shell() : owner;
            target.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            Scenes.layOut(stand);
        });
    }

    private static <T> T see(Callable<T> look) throws Exception {
        return Screen.on(look);
    }

    private static Node find(Scenes.Stand stand, String id) {
        return stand.shell().lookup(id);
    }

    @Test
    void every_page_but_the_help_itself_has_help() {
        assertThat(Page.values())
                .allSatisfy(page ->
                        assertThat(HelpFrame.place(page).isPresent())
                                .as(page.name())
                                .isEqualTo(page != Page.HELP));
        assertThat(Arrays.stream(Page.values()).flatMap(page -> HelpFrame.place(page).stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_keyboard_goes_into_the_help_and_comes_back() throws Exception {
        Scenes.Stand stand = scene("1-account", WIDE);
        Screen.run(() -> find(stand, "#password").requestFocus());
        press(stand, KeyCode.F1);
        assertThat(see(() -> stand.scene().getFocusOwner().getId())).isEqualTo("help-text");
        press(stand, KeyCode.ESCAPE);
        assertThat(see(() -> find(stand, "#help-panel") == null)).isTrue();
        assertThat(see(() -> stand.scene().getFocusOwner().getId())).isEqualTo("password");
    }

    @Test
    void the_close_button_closes_it_too() throws Exception {
        Scenes.Stand stand = scene("1-account-help", WIDE);
        Screen.run(() -> ((ButtonBase) find(stand, "#help-close")).fire());
        assertThat(see(() -> find(stand, "#help-panel") == null)).isTrue();
    }

    @Test
    void esc_closes_the_help_before_it_leaves_the_page() throws Exception {
        Scenes.Stand stand = scene("1-explain", WIDE);
        press(stand, KeyCode.F1);
        Screen.run(() -> find(stand, "#message").requestFocus());
        press(stand, KeyCode.ESCAPE);
        assertThat(see(() -> stand.model().page().get())).isEqualTo(Page.EXPLAIN);
        assertThat(see(() -> find(stand, "#help-panel") == null)).isTrue();
    }

    @Test
    void the_help_stands_beside_a_wide_page_and_under_a_narrow_one() throws Exception {
        Scenes.Stand wide = scene("1-account-help", WIDE);
        assertThat(see(() -> frame(wide).getRight())).isInstanceOf(HelpPanel.class);
        Scenes.Stand narrow = scene("1-account-help", WIDE / 2);
        assertThat(see(() -> frame(narrow).getBottom())).isInstanceOf(HelpPanel.class);
    }

    private static BorderPane frame(Scenes.Stand stand) {
        return (BorderPane) find(stand, "#help-panel").getParent();
    }

    @Test
    void what_had_the_keyboard_is_still_seen_when_the_help_opens() throws Exception {
        Scenes.Stand stand = scene("4-password", WIDE);
        Screen.run(() -> {
            find(stand, "#new-password").requestFocus();
            Scenes.scroll(stand, 0.6);
        });
        double before = see(() -> find(stand, "#new-password").localToScene(0, 0).getY());
        press(stand, KeyCode.F1);
        double after = see(() -> find(stand, "#new-password").localToScene(0, 0).getY());
        assertThat(after).isBetween(0.0, stand.scene().getHeight());
        assertThat(before).isBetween(0.0, stand.scene().getHeight());
    }

    @Test
    void the_open_help_follows_to_the_next_page() throws Exception {
        Scenes.Stand stand = scene("1-account-help", WIDE);
        String first = see(() -> text(stand));
        Screen.run(() -> Scenes.find(stand));
        assertThat(see(() -> text(stand))).isNotEqualTo(first).contains("Finding your settings");
    }

    private static String text(Scenes.Stand stand) {
        return ((ScrollPane) find(stand, "#help-text")).getAccessibleText();
    }

    @Test
    void the_page_of_the_cause_is_one_click_away_and_so_is_the_way_back() throws Exception {
        Scenes.Stand stand = scene("4-password", WIDE);
        Screen.run(() -> Scenes.fire(stand, "#more-about"));
        assertThat(see(() -> stand.model().help().topic().get()))
                .isEqualTo(new Topic.OneCause(Cause.BAD_CREDENTIALS));
        Screen.run(() -> Scenes.layOut(stand));
        assertThat(see(() -> ((Label) find(stand, "#numbers")).getText())).contains("535");
        Screen.run(() -> Scenes.fire(stand, "#help-back"));
        assertThat(see(() -> stand.model().page().get())).isEqualTo(Page.RESULT);
    }

    @Test
    void an_explained_message_leads_to_its_cause() throws Exception {
        Scenes.Stand stand = scene("1-explain", WIDE);
        Screen.run(() -> Scenes.fire(stand, "#more-about"));
        assertThat(see(() -> stand.model().help().topic().get()))
                .isEqualTo(new Topic.OneCause(Cause.TLS_REQUIRED));
    }

    @Test
    void the_list_of_causes_follows_what_is_typed() throws Exception {
        Scenes.Stand stand = scene("7-help-causes", WIDE);
        assertThat(see(() -> find(stand, "#cause-mailbox-full"))).isNotNull();
        Screen.run(() -> {
            ((TextField) find(stand, "#search-causes")).setText("relay");
            Scenes.layOut(stand);
        });
        assertThat(see(() -> find(stand, "#cause-mailbox-full"))).isNull();
        Screen.run(() -> Scenes.fire(stand, "#cause-relay-denied"));
        assertThat(see(() -> stand.model().help().topic().get()))
                .isEqualTo(new Topic.OneCause(Cause.RELAY_DENIED));
    }

    @Test
    void every_cause_has_a_page_that_opens() throws Exception {
        Scenes.Stand stand = scene("7-help-causes", WIDE);
        for (Cause cause : Cause.values()) {
            Screen.run(() -> {
                stand.model().help().explain(cause);
                Scenes.layOut(stand);
            });
            assertThat(see(() -> find(stand, "#all-causes"))).as(cause.label()).isNotNull();
        }
    }

    @Test
    void the_help_on_the_rail_leads_to_the_whole_help_and_back() throws Exception {
        Scenes.Stand stand = scene("2-found", WIDE);
        Screen.run(() -> Scenes.fire(stand, "#open-HELP"));
        assertThat(see(() -> stand.model().page().get())).isEqualTo(Page.HELP);
        Screen.run(() -> Scenes.fire(stand, "#help-back"));
        assertThat(see(() -> stand.model().page().get())).isEqualTo(Page.SETTINGS);
    }

    @Test
    void during_a_test_the_help_on_the_rail_disturbs_nothing() throws Exception {
        Scenes.Stand stand = scene("3-testing", WIDE);
        Screen.run(() -> Scenes.fire(stand, "#open-HELP"));
        assertThat(see(() -> stand.model().page().get())).isEqualTo(Page.HELP);
        assertThat(see(() -> stand.model().busy())).isTrue();
        Screen.run(() -> Scenes.fire(stand, "#help-back"));
        assertThat(see(() -> stand.model().page().get())).isEqualTo(Page.TEST);
    }

    @Test
    void the_welcome_goes_when_it_is_put_away() throws Exception {
        Scenes.Stand stand = scene("1-account-newcomer", WIDE);
        assertThat(see(() -> find(stand, "#newcomer").isVisible())).isTrue();
        Screen.run(() -> Scenes.fire(stand, "#newcomer-dismiss"));
        assertThat(see(() -> find(stand, "#newcomer").isVisible())).isFalse();
        assertThat(see(() -> stand.model().account().newcomer().get())).isFalse();
    }

    @Test
    void the_welcome_goes_when_it_is_used() throws Exception {
        Scenes.Stand stand = scene("1-account-newcomer", WIDE);
        Screen.run(() -> Scenes.fire(stand, "#newcomer-try"));
        assertThat(see(() -> stand.model().page().get())).isEqualTo(Page.PRACTICE);
        assertThat(see(() -> stand.model().account().newcomer().get())).isFalse();
    }

    @Test
    void nobody_is_welcomed_twice() throws Exception {
        Scenes.Stand stand = scene("1-account", WIDE);
        assertThat(see(() -> find(stand, "#newcomer").isManaged())).isFalse();
    }
}
