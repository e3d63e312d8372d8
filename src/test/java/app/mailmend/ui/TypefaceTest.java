package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The letters that the window brings along. */
class TypefaceTest {

    private static final Pattern FAMILY = Pattern.compile("-fx-font-family: \"([^\"]+)\"");

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @Test
    void every_family_that_the_style_sheet_names_is_there() throws Exception {
        Screen.run(Typeface::load);
        List<String> named =
                FAMILY.matcher(EveryPageTest.sheet())
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .toList();
        assertThat(named).isNotEmpty();
        assertThat(Font.getFamilies()).containsAll(named);
    }

    @Test
    void without_a_family_the_systems_own_letters_stand_in() throws Exception {
        Scenes.Stand stand = Scenes.prepared("1-account", Locale.ENGLISH, Theme.LIGHT, 1024);
        Label title = Screen.on(() -> (Label) stand.shell().lookup(".mm-page-title"));
        assertThat(title.getFont().getFamily()).isEqualTo("Inter SemiBold");
        Screen.run(() -> {
            title.setStyle("-fx-font-family: \"No Such Letters\"");
            Scenes.layOut(stand);
        });
        assertThat(title.getFont().getFamily()).isNotBlank().isNotEqualTo("Inter SemiBold");
        assertThat(title.getHeight()).isGreaterThan(20);
    }
}
