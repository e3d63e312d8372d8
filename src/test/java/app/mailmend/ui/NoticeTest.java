package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.control.Hyperlink;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    private static Hyperlink providersPage(Scenes.Stand stand) {
        return stand.shell().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().contains("help.example.org"))
                .findFirst()
                .orElseThrow();
    }
}
