package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Wording;
import java.net.URI;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What the window says in passing.
class NoticeTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @Test
    void a_page_that_is_opened_is_named_so_that_it_can_be_reached_without_a_browser()
            throws Exception {
        Scenes.Stand stand = Scenes.prepared("4-password", Locale.ENGLISH, Theme.LIGHT, 1024);
        NotificationPane notices =
                Screen.on(() -> (NotificationPane) stand.shell().lookup(".notification-pane"));
        assertThat(notices.isShowing()).isFalse();
        Screen.run(() -> providersPage(stand).fire());
        assertThat(Screen.on(notices::isShowing)).isTrue();
        assertThat(notices.getText()).contains("https://help.example.org");
        assertThat(notices.getActions()).hasSize(1);
    }

    /** A computer without a browser. */
    private static final class None implements Browser {
        @Override
        public void open(URI page) {}

        @Override
        public boolean isMissing() {
            return true;
        }
    }

    @Test
    void without_a_browser_the_address_stays_and_the_keyboard_goes_there_and_back()
            throws Exception {
        TextField before = Screen.on(TextField::new);
        NotificationPane pane = Screen.on(() -> new NotificationPane(before));
        Stage stage =
                Screen.on(() -> {
                    Stage opened = new Stage();
                    opened.setScene(new Scene(pane, 800, 400));
                    opened.show();
                    before.requestFocus();
                    new PageNotice(pane, new Voice(new Wording(Locale.ENGLISH)), new None())
                            .open(URI.create("https://help.example.org/mail"));
                    return opened;
                });
        WaitForAsyncUtils.waitForFxEvents();
        Screen.run(() -> {
            assertThat(pane.getText()).contains("No web browser").contains("help.example.org");
            Button copy = (Button) stage.getScene().getFocusOwner();
            assertThat(copy.getText()).isEqualTo("Copy the address");
            copy.fire();
            assertThat(Clipboard.getSystemClipboard().getString())
                    .isEqualTo("https://help.example.org/mail");
            Button close =
                    pane.lookupAll(".notification-bar .button").stream()
                            .map(Button.class::cast)
                            .filter(button -> button.getText().equals("Close"))
                            .findFirst()
                            .orElseThrow();
            assertThat(close.isFocusTraversable()).isTrue();
            close.fire();
            assertThat(pane.isShowing()).isFalse();
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(before);
            stage.close();
        });
    }

    private static Hyperlink providersPage(Scenes.Stand stand) {
        return stand.shell().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().contains("help.example.org"))
                .findFirst()
                .orElseThrow();
    }
}
