package app.mailmend.ui.parts;

import app.mailmend.wording.PartsText;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;
import org.kordamp.ikonli.feather.Feather;

/// A labelled control whose fault is told right below it, once the person has left it or wants to
/// go on; never while the first letters are being typed.
public final class Field extends VBox {

    private final Control control;
    private final Label faultText = Parts.text("", Look.FIELD_FAULT);
    private final HBox fault =
            new HBox(6, Parts.icon(Feather.ALERT_CIRCLE, Look.ICON_BAD), faultText);
    private Runnable decorate = () -> {};
    private final Label remarkText = Parts.text("", Look.FIELD_HINT);
    private final HBox remark =
            new HBox(6, Parts.icon(Feather.ALERT_TRIANGLE, Look.ICON_CARE), remarkText);
    private boolean visited;

    /// A field that says by itself what was left out of it.
    public Field(Voice voice, String label, LineField control) {
        this(label, control);
        remark(control.remark(voice.say(PartsText.FIELD_CUT, control.most())));
    }

    /// A field that says by itself whether Caps Lock is on, and why something was not pasted.
    public Field(String label, SecretField control) {
        this(label, (Control) control);
        remark(control.remark());
    }

    public Field(String label, Control control) {
        super(6);
        this.control = control;
        Label name = Look.FIELD_LABEL.on(new Label(label));
        name.setMnemonicParsing(true);
        name.setLabelFor(control);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        control.setMaxWidth(Double.MAX_VALUE);
        control.getProperties().put(Field.class, this);
        Parts.show(fault, false);
        Parts.show(remark, false);
        setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(name, control, remark, fault);
    }

    private void remark(ObservableValue<String> words) {
        words.subscribe(said -> {
            remarkText.setText(said);
            Parts.show(remark, !said.isEmpty());
            AccessibleHelp.say(control, AccessibleHelp.Part.REMARK, said);
        });
    }

    /// @param check the reason for refusing the content, in words; empty when there is none
    public void validate(ValidationSupport support, Supplier<String> check) {
        decorate = support::initInitialDecoration;
        support.<Object>registerValidator(
                control,
                false,
                (target, _) -> {
                    String reason = check.get();
                    return ValidationResult.fromErrorIf(target, reason, !reason.isEmpty());
                });
        control.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused && !empty()) {
                        visited = true;
                        support.redecorate();
                    }
                });
    }

    private boolean empty() {
        return control instanceof javafx.scene.control.TextInputControl input
                && input.getText().isEmpty();
    }

    /// From now on faults are told.
    public void visit() {
        visited = true;
    }

    /// Tells faults from now on where another field, in its former place, did so.
    public void resemble(Field former) {
        if (former.visited) {
            visit();
            // The validation looks at a new field a moment after it was made, and tells nothing by
            // itself before something was typed into it.
            Platform.runLater(decorate);
        }
    }

    /// As if nothing had been typed yet.
    public void forget() {
        visited = false;
        complain("");
    }

    private void complain(String reason) {
        boolean told = visited && !reason.isEmpty();
        faultText.setText(reason);
        Parts.show(fault, told);
        control.pseudoClassStateChanged(Look.FAULTY, told);
        AccessibleHelp.say(control, AccessibleHelp.Part.FAULT, told ? reason : "");
    }

    /// Puts the messages of a validation under the fields they belong to.
    static final class Below implements ValidationDecoration {

        @Override
        public void removeDecorations(Control target) {
            tell(target, "");
        }

        @Override
        public void applyValidationDecoration(ValidationMessage message) {
            tell(message.getTarget(), message.getText());
        }

        @Override
        public void applyRequiredDecoration(Control target) {
            // Nothing marks a field before it was visited.
        }

        private static void tell(Control target, String reason) {
            if (target.getProperties().get(Field.class) instanceof Field field) {
                field.complain(reason);
            }
        }
    }

    public static ValidationSupport support() {
        ValidationSupport support = new ValidationSupport();
        support.setValidationDecorator(new Below());
        support.setErrorDecorationEnabled(true);
        return support;
    }
}
