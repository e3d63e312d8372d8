package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.ui.parts.LineField;
import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What is pasted and typed on the first page. */
class AccountInputTest {

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    private static Scenes.Stand account() throws Exception {
        return Scenes.prepared("1-account", Locale.ENGLISH, Theme.LIGHT, 1024);
    }

    @Test
    void a_pasted_sender_fills_in_the_address_and_the_empty_name() throws Exception {
        Scenes.Stand stand = account();
        Screen.run(() -> {
            LineField address = InputScenes.line(stand, "#address");
            address.take("Anna\u00A0Example <mailto:Anna@Example.ORG>;\r\n");
            assertThat(address.getText()).isEqualTo("Anna@example.org");
            assertThat(stand.model().account().name().get()).isEqualTo("Anna Example");
            address.selectAll();
            address.take("Somebody Else <bob@example.org>");
            assertThat(address.getText()).isEqualTo("bob@example.org");
            assertThat(stand.model().account().name().get()).isEqualTo("Anna Example");
        });
    }

    @Test
    void several_addresses_stay_as_they_are_and_are_told_apart() throws Exception {
        Scenes.Stand stand = account();
        Screen.run(() -> {
            LineField address = InputScenes.line(stand, "#address");
            address.take("anna@example.org\nbob@example.org");
            assertThat(address.getText()).isEqualTo("anna@example.org bob@example.org");
            stand.model().account().password().set("secret");
        });
        // The faults are found in a turn of their own.
        Screen.run(() -> Scenes.fire(stand, "#next"));
        Screen.run(() -> {
            assertThat(stand.session().searches).isEmpty();
            assertThat(stand.shell().lookup("#address").getAccessibleHelp())
                    .contains("One address, please");
        });
    }

    @Test
    void what_was_typed_is_tidied_before_the_search_and_asked_for_as_it_is_meant()
            throws Exception {
        Scenes.Stand stand = account();
        Screen.run(() -> {
            Scenes.type(stand, "  <anna@example.org>, ", "secret");
            Scenes.fire(stand, "#next");
            assertThat(stand.session().searches.getFirst().address()).isEqualTo(Samples.ANNA);
            assertThat(stand.model().account().address().get()).isEqualTo("anna@example.org");
        });
    }

    @Test
    void letters_being_typed_are_left_alone_until_the_field_is_left() throws Exception {
        try (var background = Executors.newCachedThreadPool()) {
            Screen.Opened window = Screen.open(new FakeSession(background), background);
            Node address = window.shell().lookup("#address");
            Screen.run(address::requestFocus);
            robot.write("Anna <anna@example.org>,", 0);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(typed(window)).isEqualTo("Anna <anna@example.org>,");
            Screen.run(() -> window.shell().lookup("#password").requestFocus());
            assertThat(typed(window)).isEqualTo("anna@example.org");
            Screen.run(window.stage()::close);
        }
    }

    private static String typed(Screen.Opened window) throws Exception {
        return Screen.on(() -> window.model().account().address().get());
    }

    @Test
    void two_clicks_begin_one_search_and_one_test() throws Exception {
        try (var background = Executors.newCachedThreadPool()) {
            FakeSession session = new FakeSession(background);
            session.searchOpenly(Samples.searching(Samples.ANNA));
            Screen.Opened window = Screen.open(session, background);
            Screen.run(() -> {
                window.model().account().address().set("anna@example.org");
                window.model().account().password().set("secret");
            });
            robot.targetWindow(window.stage()).doubleClickOn(window.shell().lookup("#next"));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(session.searches).hasSize(1);
            Screen.run(window.stage()::close);
        }
    }
}
