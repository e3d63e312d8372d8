package app.mailmend.ui.steps;

import app.mailmend.settings.SecretForm;
import app.mailmend.ui.parts.AccessibleHelp;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The remarks under a password field, which follow what is typed and never keep anybody from going
/// on.
final class SecretBox extends VBox {

    private final Voice voice;
    private final AccountModel account;
    private final Node field;

    /// Held here because the model outlives the page's parts.
    private final ChangeListener<String> typing = (_, _, _) -> show(false);

    SecretBox(Voice voice, AccountModel account, Node field) {
        super(4);
        this.voice = voice;
        this.account = account;
        this.field = field;
        setId("secret-hint");
        account.password().addListener(new javafx.beans.value.WeakChangeListener<>(typing));
        field.focusedProperty().addListener((_, _, here) -> show(!here));
        show(false);
    }

    /// Brings the remarks in line with the provider at hand.
    void refresh() {
        show(!field.isFocused());
    }

    private void show(boolean finished) {
        List<SecretForm> forms = account.secretForm();
        getChildren()
                .setAll(
                        forms.stream()
                                .flatMap(form ->
                                        new SecretHint(form, voice)
                                                .lines(account.password().get(), finished).stream())
                                .map(SecretBox::line)
                                .toList());
        Parts.show(this, !forms.isEmpty());
        AccessibleHelp.say(
                field,
                AccessibleHelp.Part.HINT,
                String.join(" ", getChildren().stream().map(Node::getAccessibleText).toList()));
    }

    private static Node line(SecretHint.Line line) {
        Label words = Parts.text(line.words(), Look.FIELD_HINT);
        HBox row =
                new HBox(
                        6,
                        switch (line.mood()) {
                            case NEUTRAL -> Parts.icon(Feather.INFO, Look.ICON_QUIET);
                            case GOOD -> Parts.icon(Feather.CHECK_CIRCLE, Look.ICON_GOOD);
                            case DOUBT -> Parts.icon(Feather.EDIT_3, Look.ICON_CARE);
                        },
                        words);
        row.setAccessibleText(line.words());
        return row;
    }
}
