package app.mailmend.ui.preferences;

import static app.mailmend.wording.PreferencesText.*;

import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.PreferencesText;
import app.mailmend.wording.WindowText;
import app.mailmend.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Language, brightness, contrast and motion; each choice is in force at once.
public final class PreferencesPage extends PageView {

    private final PreferencesModel model;
    private final Voice voice;
    private final Button back;

    /// @param leave goes back to where one came from
    public PreferencesPage(PreferencesModel model, Voice voice, Runnable leave) {
        this.model = model;
        this.voice = voice;
        back = Parts.button(voice.say(WindowText.ACTION_BACK), Feather.ARROW_LEFT, leave);
        back.setId("leave-preferences");
        head(voice.say(PREFERENCES_OPEN), voice.say(PREFERENCES_LEAD));
        Preferences now = model.now().get();
        body(
                new Row<>("language", LanguageChoice.values(), now.language())
                        .of(LANGUAGE_TITLE, this::name, model::choose),
                new Row<>("look", LookChoice.values(), now.look())
                        .of(LOOK_TITLE, this::name, model::choose),
                new Row<>("contrast", ContrastChoice.values(), now.contrast())
                        .of(CONTRAST_TITLE, this::name, model::choose),
                new Row<>("motion", MotionChoice.values(), now.motion())
                        .of(MOTION_TITLE, this::name, model::choose));
        actions(List.of(cancelling(back)));
    }

    /// One thing to choose. Its name begins the names of its buttons.
    private final class Row<C extends Enum<C>> {
        private final String id;
        private final C[] choices;
        private final C chosen;

        Row(String id, C[] choices, C chosen) {
            this.id = id;
            this.choices = choices;
            this.chosen = chosen;
        }

        Node of(PreferencesText title, Function<C, String> name, Consumer<C> choose) {
            Label label = Look.FIELD_LABEL.on(new Label(voice.say(title)));
            label.setMnemonicParsing(true);
            ToggleGroup group = new ToggleGroup();
            List<RadioButton> buttons =
                    Stream.of(choices).map(choice -> button(choice, name, choose)).toList();
            buttons.forEach(button -> button.setToggleGroup(group));
            String plain = voice.say(title).replace("_", "");
            buttons.forEach(button -> button.setAccessibleText(plain + ": " + button.getText()));
            buttons.stream()
                    .filter(RadioButton::isSelected)
                    .findFirst()
                    .ifPresent(label::setLabelFor);
            FlowPane row = Look.OPTIONS.on(new FlowPane(18, 10));
            row.getChildren().addAll(buttons);
            return new VBox(8, label, row);
        }

        private RadioButton button(C choice, Function<C, String> name, Consumer<C> choose) {
            RadioButton button = new RadioButton(name.apply(choice));
            button.setId(id + "-" + choice.name());
            button.setSelected(choice == chosen);
            button.selectedProperty()
                    .addListener((_, _, taken) -> {
                        if (taken) {
                            choose.accept(choice);
                        }
                    });
            return button;
        }
    }

    private String name(LanguageChoice choice) {
        return switch (choice) {
            case SYSTEM -> {
                Locale spoken = new Wording(model.computer()).locale();
                yield voice.say(LANGUAGE_SYSTEM, voice.language(spoken));
            }
            case ENGLISH, GERMAN, FRENCH, SPANISH ->
                    LanguageChoice.ownName(choice.locale(model.computer()));
        };
    }

    private String name(LookChoice choice) {
        return voice.say(
                switch (choice) {
                    case SYSTEM -> LOOK_SYSTEM;
                    case LIGHT -> LOOK_LIGHT;
                    case DARK -> LOOK_DARK;
                });
    }

    private String name(ContrastChoice choice) {
        return voice.say(
                switch (choice) {
                    case SYSTEM -> CONTRAST_SYSTEM;
                    case HIGH -> CONTRAST_HIGH;
                    case ORDINARY -> CONTRAST_ORDINARY;
                });
    }

    private String name(MotionChoice choice) {
        return voice.say(
                switch (choice) {
                    case SYSTEM -> MOTION_SYSTEM;
                    case REDUCED -> MOTION_REDUCED;
                    case FULL -> MOTION_FULL;
                });
    }

    /// Every choice shows itself; nothing else changes here.
    @Override
    public void refresh() {
        // Only this page changes what it shows.
    }

    @Override
    public Node landing() {
        return Parts.keyboardWithin(this).orElse(back);
    }
}
