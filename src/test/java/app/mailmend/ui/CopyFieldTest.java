package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.ui.parts.CopyField;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Wording;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Values to be copied. */
class CopyFieldTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @Test
    void a_value_is_copied_with_one_click_and_the_button_says_so_to_everybody() throws Exception {
        Screen.run(() -> {
            CopyField field = new CopyField(voice(), "Server", "smtp.example.org");
            Button copy = (Button) field.getChildren().getLast();
            assertThat(copy.getText()).isEqualTo("Copy");
            assertThat(copy.getAccessibleText()).isEqualTo("Copy: Server");
            copy.fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("smtp.example.org");
            assertThat(copy.getText()).isEqualTo("Copied");
            assertThat(copy.getAccessibleText()).isEqualTo("Copied: Server");
        });
    }

    @Test
    void a_value_can_be_selected_and_not_changed_and_its_name_belongs_to_it() throws Exception {
        Screen.run(() -> {
            CopyField field = new CopyField(voice(), "Fingerprint", "AA\nBB", "AA BB");
            TextArea value = (TextArea) field.getChildren().getFirst();
            assertThat(value.isEditable()).isFalse();
            assertThat(value.getText()).isEqualTo("AA\nBB");
            assertThat(field.name().getLabelFor()).isEqualTo(value);
            ((Button) field.getChildren().getLast()).fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("AA BB");
        });
    }

    private static Voice voice() {
        return new Voice(new Wording(Locale.ENGLISH));
    }
}
