package app.mailmend.ui.parts;

import static app.mailmend.wording.PartsText.SECRET_CAPS;
import static app.mailmend.wording.PartsText.SECRET_HIDE;
import static app.mailmend.wording.PartsText.SECRET_SEVERAL_LINES;
import static app.mailmend.wording.PartsText.SECRET_SHOW;
import static app.mailmend.wording.PartsText.SECRET_TOO_LONG;

import app.mailmend.account.Secret;
import atlantafx.base.theme.Styles;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// A field for a password, with an eye to look at it and a warning about Caps Lock. What it holds
/// cannot be copied out of it, is read to nobody, and is seen only while the person is there.
public final class SecretField extends PasswordField {

    private static final String BULLET = "\u2022";

    private static final Pattern BREAKS_AROUND = Pattern.compile("^[\\r\\n]+|[\\r\\n]+$");

    private final Voice voice;
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final Button eye = new Button();
    private BooleanSupplier capsLock = () -> Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    private String refusal = "";

    public SecretField(Voice voice, String id) {
        this.voice = voice;
        setId(id);
        Look.SECRET.on(this);
        Bounded.to(Secret.MAX_LENGTH, this);
        eye.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        eye.setId(id + "-eye");
        eye.setTooltip(new Tooltip());
        eye.setOnAction(_ -> reveal(!revealed.get()));
        reveal(false);
        focusWithinProperty()
                .addListener((_, _, here) -> {
                    if (!here) {
                        reveal(false);
                    }
                    tell();
                });
        sceneProperty().addListener(_ -> reveal(false));
        textProperty()
                .addListener(_ -> {
                    refusal = "";
                    tell();
                });
        addEventHandler(KeyEvent.ANY, _ -> tell());
    }

    /// Asks another keyboard than this computer's about Caps Lock.
    ///
    /// @param pressed whether it is on
    public void keyboard(BooleanSupplier pressed) {
        capsLock = pressed;
        tell();
    }

    /// What there is to say about the typing at the moment: that Caps Lock is on, or why nothing
    /// was pasted; empty otherwise.
    public ReadOnlyStringProperty remark() {
        return remark.getReadOnlyProperty();
    }

    private void tell() {
        boolean caps = isFocusWithin() && capsLock.getAsBoolean();
        remark.set(refusal.isEmpty() && caps ? voice.say(SECRET_CAPS) : refusal);
    }

    /// Whether the letters can be read on the screen.
    public ReadOnlyBooleanProperty revealed() {
        return revealed.getReadOnlyProperty();
    }

    private void reveal(boolean shown) {
        String words = voice.say(shown ? SECRET_HIDE : SECRET_SHOW);
        eye.setGraphic(Parts.icon(shown ? Feather.EYE_OFF : Feather.EYE));
        eye.setAccessibleText(words);
        eye.getTooltip().setText(words);
        revealed.set(shown);
    }

    @Override
    public void paste() {
        String content = Clipboard.getSystemClipboard().getString();
        if (content != null) {
            take(content);
        }
    }

    /// What pasting does: line breaks around the text came with the copying, everything else may
    /// belong to the password. Half a password is none, so what does not fit is refused whole.
    public void take(String pasted) {
        if (pasted.length() > Secret.MAX_LENGTH) {
            refuse(voice.say(SECRET_TOO_LONG));
            return;
        }
        String line = BREAKS_AROUND.matcher(pasted).replaceAll("");
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            refuse(voice.say(SECRET_SEVERAL_LINES));
        } else {
            replaceSelection(line);
        }
    }

    private void refuse(String reason) {
        refusal = reason;
        tell();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new Eyed(this);
    }

    /// Shows dots or letters, and the eye at the end of the line.
    private static final class Eyed extends TextFieldSkin {

        private final SecretField field;

        Eyed(SecretField field) {
            super(field);
            this.field = field;
            // What is drawn of a field's text is its child of this class (JavaFX CSS reference).
            ((Text) field.lookup(".text")).textProperty().bind(drawn());
            // It lies in the padding and asks for no room of its own.
            field.eye.setManaged(false);
            getChildren().add(field.eye);
        }

        private StringBinding drawn() {
            return Bindings.createStringBinding(
                    () -> field.revealed.get() ? field.getText() : BULLET.repeat(field.getLength()),
                    field.textProperty(),
                    field.revealed);
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            double side = field.eye.prefHeight(-1);
            double wide = field.eye.prefWidth(-1);
            double room = field.snappedRightInset();
            field.eye.resizeRelocate(
                    x + width + Math.max(0, (room - wide) / 2),
                    y + (height - side) / 2,
                    wide,
                    side);
        }
    }
}
