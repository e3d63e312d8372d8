package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A button that is pressed twice before the session has answered starts nothing twice. */
class DoubleClickTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @TestFactory
    Stream<DynamicTest> no_primary_button_starts_anything_twice() {
        return Scenes.all().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> press(name)));
    }

    private static void press(String name) throws Exception {
        Scenes.Stand stand = Scenes.prepared(name, Locale.ENGLISH, Theme.LIGHT, 1024);
        Optional<Button> primary = Screen.on(() -> primary(stand.shell()));
        if (primary.isPresent()) {
            pressTwice(stand, primary.get());
        }
    }

    private static int pressTwice(Scenes.Stand stand, Button button) throws Exception {
        int before = asked(stand);
        Queue<Runnable> held = stand.session().hold();
        Screen.run(() -> {
            button.fire();
            button.fire();
        });
        int started = asked(stand) - before;
        assertThat(started).as(button.getText()).isLessThanOrEqualTo(1);
        Screen.run(() -> held.forEach(Runnable::run));
        return started;
    }

    private static int asked(Scenes.Stand stand) {
        return stand.session().searches.size() + stand.session().checks.size();
    }

    private static Optional<Button> primary(Node node) {
        return below(node)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(Button::isDefaultButton)
                .findFirst();
    }

    private static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(DoubleClickTest::below))
                : Stream.of(node);
    }

    @Test
    void search_test_and_sending_are_each_started_once() throws Exception {
        Scenes.Stand account = Scenes.prepared("1-account", Locale.ENGLISH, Theme.LIGHT, 1024);
        Screen.run(() -> Scenes.type(account, Samples.ANNA.wire(), "secret"));
        assertThat(pressTwice(account, button(account, "#next"))).isEqualTo(1);
        Scenes.Stand found = Scenes.prepared("2-found", Locale.ENGLISH, Theme.LIGHT, 1024);
        assertThat(pressTwice(found, button(found, "#test"))).isEqualTo(1);
        Scenes.Stand works = Scenes.prepared("4-works", Locale.ENGLISH, Theme.LIGHT, 1024);
        assertThat(pressTwice(works, button(works, "#send"))).isEqualTo(1);
    }

    private static Button button(Scenes.Stand stand, String id) throws Exception {
        return Screen.on(() -> (Button) stand.shell().lookup(id));
    }
}
