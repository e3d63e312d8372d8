package app.mailmend.ui;

import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Clipping;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.PartsText;
import app.mailmend.wording.WindowText;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

/// Opens pages and says so, with the address to copy: not every computer has a browser that opens.
/// Where it is known that there is none, the notice takes the keyboard and stays until it is
/// closed.
final class PageNotice {

    /// How long a notice stays of itself.
    private static final Duration STAY = Duration.seconds(10);

    private final NotificationPane pane;
    private final Voice voice;
    private final Browser browser;
    private final PauseTransition leave = new PauseTransition(STAY);
    private List<Node> before = List.of();

    PageNotice(NotificationPane pane, Voice voice, Browser browser) {
        this.pane = pane;
        this.voice = voice;
        this.browser = browser;
        leave.setOnFinished(_ -> leave());
    }

    void open(URI page) {
        browser.open(page);
        boolean missing = browser.isMissing();
        Action copy =
                new Action(voice.say(WindowText.BROWSER_COPY), _ -> Clipping.copy(page.toString()));
        Action close = new Action(voice.say(PartsText.NOTICE_CLOSE), _ -> close());
        pane.getActions().setAll(missing ? List.of(copy, close) : List.of(copy));
        pane.show(
                voice.say(
                        missing ? PartsText.BROWSER_NONE : WindowText.BROWSER_OPENED,
                        page.toString()));
        leave.stop();
        if (missing) {
            before = owner().stream().toList();
            Platform.runLater(() -> buttons().findFirst().ifPresent(Node::requestFocus));
        } else {
            leave.playFromStart();
        }
    }

    /// Nothing leaves while somebody is on it.
    private void leave() {
        if (buttons().anyMatch(Node::isFocused)) {
            leave.playFromStart();
        } else {
            pane.hide();
        }
    }

    private void close() {
        pane.hide();
        before.stream().filter(node -> node.getScene() != null).forEach(Node::requestFocus);
    }

    private Optional<Node> owner() {
        return Parts.keyboardWithin(pane);
    }

    private Stream<Node> buttons() {
        return pane.lookupAll(".notification-bar .button").stream();
    }
}
