package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.ui.parts.Bounded;
import app.mailmend.ui.parts.Field;
import app.mailmend.ui.parts.LineField;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fields of one line, and how much they take. */
class LineFieldTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @Test
    void what_is_too_much_is_left_out_and_told() throws Exception {
        Screen.run(() -> {
            LineField field = new LineField("name", 10);
            Field labelled = new Field(new Voice(new Wording(Locale.ENGLISH)), "Name", field);
            field.take("0123456");
            assertThat(told(labelled)).isEmpty();
            field.positionCaret(3);
            field.take("abcdef");
            assertThat(field.getText()).isEqualTo("012abc3456");
            assertThat(field.getCaretPosition()).isEqualTo(6);
            assertThat(told(labelled))
                    .containsExactly("Only 10 characters fit here. The rest was left out.");
            assertThat(field.getAccessibleHelp()).contains("Only 10 characters");
            field.deleteText(0, 1);
            assertThat(told(labelled)).isEmpty();
        });
    }

    private static List<String> told(Field field) {
        return field.getChildren().get(2).isVisible()
                ? List.of(
                        ((javafx.scene.control.Label)
                                        ((javafx.scene.layout.HBox) field.getChildren().get(2))
                                                .getChildren()
                                                .get(1))
                                .getText())
                : List.of();
    }

    @Test
    void a_pair_is_never_cut_in_two() throws Exception {
        Screen.run(() -> {
            TextField field = new TextField();
            Bounded bounded = Bounded.to(3, field);
            field.setText("ab\uD83D\uDE00");
            assertThat(field.getText()).isEqualTo("ab");
            assertThat(bounded.cut().get()).isTrue();
        });
    }

    @Test
    void a_megabyte_is_as_quick_as_a_line() throws Exception {
        Screen.run(() -> {
            LineField field = new LineField("name", 256);
            for (String piece :
                    List.of("a", " ", "\n", "\u202E", "\uD83D\uDE00", "e\u0301", "\u05D0")) {
                field.clear();
                field.take(piece.repeat(1_000_000));
                assertThat(field.getLength()).isLessThanOrEqualTo(256);
                field.setText(piece.repeat(1_000_000));
                assertThat(field.getLength()).isLessThanOrEqualTo(256);
            }
        });
    }

    @Test
    void a_paste_is_read_whole_with_its_line_breaks_before_it_is_put_in() throws Exception {
        Screen.run(() -> {
            List<String> read = new ArrayList<>();
            LineField field = new LineField("host", 100);
            field.readPastes(whole -> {
                read.add(whole);
                return whole.startsWith("take");
            });
            field.setText("before after");
            field.selectRange(7, 12);
            clip("one\ntwo");
            field.paste();
            assertThat(field.getText()).isEqualTo("before one two");
            field.selectAll();
            clip("take this");
            field.paste();
            assertThat(field.getText()).isEqualTo("before one two");
            assertThat(read).containsExactly("before one\ntwo", "take this");
        });
    }

    private static void clip(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
