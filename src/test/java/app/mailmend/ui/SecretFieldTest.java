package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Secret;
import app.mailmend.ui.parts.Field;
import app.mailmend.ui.parts.SecretField;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Wording;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The field for passwords. */
class SecretFieldTest {

    private static final String PASSWORD = "horses";

    private final AtomicBoolean capsLock = new AtomicBoolean();
    private SecretField field;
    private TextField other;
    private Field labelled;
    private Stage stage;

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @BeforeEach
    void open() throws Exception {
        Screen.run(() -> {
            field = new SecretField(new Voice(new Wording(Locale.ENGLISH)), "password");
            field.keyboard(capsLock::get);
            labelled = new Field("_Password", field);
            other = new TextField();
            stage = new Stage();
            Scene scene = new Scene(new VBox(other, labelled), 400, 300);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
            field.requestFocus();
        });
    }

    @AfterEach
    void close() throws Exception {
        Screen.run(stage::close);
    }

    private String drawn() {
        return ((Text) field.lookup(".text")).getText();
    }

    private Button eye() {
        return (Button) field.lookup("#password-eye");
    }

    @Test
    void the_letters_are_seen_only_while_the_person_wants_it_and_is_there() throws Exception {
        Screen.run(() -> {
            field.setText(PASSWORD);
            assertThat(drawn()).isEqualTo("\u2022".repeat(6));
            eye().fire();
            assertThat(drawn()).isEqualTo(PASSWORD);
            assertThat(eye().getAccessibleText()).isEqualTo("Hide the password");
            eye().requestFocus();
            assertThat(drawn()).isEqualTo(PASSWORD);
            other.requestFocus();
            assertThat(drawn()).isEqualTo("\u2022".repeat(6));
            assertThat(eye().getAccessibleText()).isEqualTo("Show the password");
        });
    }

    @Test
    void whoever_leaves_the_page_leaves_dots_behind() throws Exception {
        Screen.run(() -> {
            field.setText(PASSWORD);
            eye().fire();
            ((VBox) labelled.getParent()).getChildren().remove(labelled);
            assertThat(field.revealed().get()).isFalse();
        });
    }

    @Test
    void caps_lock_is_told_while_one_types_and_no_longer() throws Exception {
        Screen.run(() -> {
            capsLock.set(true);
            field.keyboard(capsLock::get);
            assertThat(field.remark().get()).isEqualTo("Caps Lock is on.");
            assertThat(field.getAccessibleHelp()).isEqualTo("Caps Lock is on.");
            assertThat(labelled.lookupAll(".label").toString()).contains("Caps Lock is on.");
            other.requestFocus();
            assertThat(field.remark().get()).isEmpty();
            assertThat(field.getAccessibleHelp()).isEmpty();
        });
    }

    @Test
    void nothing_of_it_reaches_the_clipboard_or_a_screen_reader() throws Exception {
        Screen.run(() -> {
            clip("before");
            field.setText(PASSWORD);
            eye().fire();
            field.selectAll();
            field.copy();
            field.cut();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("before");
            assertThat(field.getText()).isEqualTo(PASSWORD);
            assertThat(field.getAccessibleRole()).isEqualTo(AccessibleRole.PASSWORD_FIELD);
            assertThat((String) field.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .isNullOrEmpty();
            assertThat(field.toString()).doesNotContain(PASSWORD);
        });
    }

    private static void clip(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Test
    void line_breaks_around_a_password_are_dropped_and_blanks_are_kept() throws Exception {
        Screen.run(() -> {
            clip("\r\n pass word \n");
            field.paste();
            assertThat(field.getText()).isEqualTo(" pass word ");
        });
    }

    @Test
    void half_a_password_is_never_pasted() throws Exception {
        Screen.run(() -> {
            field.setText("old");
            field.take("first\nsecond");
            assertThat(field.getText()).isEqualTo("old");
            assertThat(field.remark().get()).contains("several lines");
            field.take("x".repeat(1_000_000));
            assertThat(field.getText()).isEqualTo("old");
            assertThat(field.remark().get()).contains("longer than any password");
            field.selectAll();
            field.take("x".repeat(Secret.MAX_LENGTH));
            assertThat(field.getText()).hasSize(Secret.MAX_LENGTH);
            assertThat(field.remark().get()).isEmpty();
        });
    }

    @Test
    void what_was_undone_and_done_again_is_what_is_drawn() throws Exception {
        Screen.run(() -> {
            field.replaceSelection("one");
            field.replaceSelection("two");
            field.undo();
            field.redo();
            field.replaceSelection("three");
            assertThat(drawn()).hasSameSizeAs(field.getText());
        });
    }
}
