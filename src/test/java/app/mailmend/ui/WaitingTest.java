package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page on which a sign-in is held back.
class WaitingTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @Test
    void the_time_is_counted_down_and_nothing_can_be_tested_meanwhile() throws Exception {
        Scenes.Stand stand = Scenes.prepared("4-wait", Locale.ENGLISH, Theme.LIGHT, 1024);
        Label line = Screen.on(() -> (Label) stand.shell().lookup("#countdown"));
        assertThat(Screen.on(line::getText)).startsWith("You can test again in ");
        assertThat(Screen.on(() -> stand.shell().lookup("#again").isDisabled())).isTrue();
        assertThat(texts(stand))
                .contains("No sign-in, so that the account is not locked")
                .doesNotContain("The server said nothing that could be quoted.");
    }

    private static List<String> texts(Scenes.Stand stand) throws Exception {
        return Screen.on(() ->
                stand.shell().lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .map(Label::getText)
                        .toList());
    }

    @Test
    void without_a_pause_there_is_neither_a_countdown_nor_a_wait() throws Exception {
        Scenes.Stand stand = Scenes.prepared("4-unexplained", Locale.ENGLISH, Theme.LIGHT, 1024);
        assertThat(Screen.on(() -> stand.shell().lookupAll("#countdown"))).isEmpty();
        assertThat(Screen.on(() -> stand.shell().lookup("#again").isDisabled())).isFalse();
    }
}
