package app.mailmend.ui;

import static app.mailmend.wording.PreferencesText.PREFERENCES_OPEN;
import static app.mailmend.wording.WindowText.*;

import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.wording.HelpText;
import app.mailmend.wording.TextKey;
import app.mailmend.wording.WindowText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where one is, and the way back: the five steps, each with its number or a tick. Nothing is lost
/// by going back.
final class StepRail extends VBox {

    /// Keeps a long sentence from widening the rail, in pixels.
    private static final double FOOT_WIDTH = 170;

    /// What one can always open from the foot of the rail.
    ///
    /// @param words without a mnemonic, which belongs to the pages
    record Door(Page page, TextKey words, Feather sign) {}

    private static final List<Door> DOORS =
            List.of(
                    new Door(Page.HELP, HelpText.HELP_TITLE, Feather.HELP_CIRCLE),
                    new Door(Page.PREFERENCES, PREFERENCES_OPEN, Feather.SETTINGS));

    private final SetupModel model;
    private final Voice voice;
    private final Map<Page.Step, Button> steps = new EnumMap<>(Page.Step.class);
    private final Map<Page, Button> doors = new EnumMap<>(Page.class);
    private final HBox practising;

    StepRail(SetupModel model, Voice voice) {
        super(4);
        this.model = model;
        this.voice = voice;
        Look.RAIL.on(this);
        getChildren().add(brand());
        for (Page.Step step : Page.Step.values()) {
            Button button = button(step);
            steps.put(step, button);
            getChildren().add(button);
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        practising =
                Look.RAIL_FOOT.on(
                        new HBox(10, Parts.icon(Feather.LIFE_BUOY), wrapped(RAIL_PRACTICE)));
        getChildren().addAll(space, practising);
        for (Door door : DOORS) {
            Button button = button(door);
            doors.put(door.page(), button);
            getChildren().add(button);
        }
        refresh();
    }

    private HBox brand() {
        Label name = Look.RAIL_TEXT.on(new Label("Mailmend"));
        StackPane mark = Look.RAIL_MARK.on(new StackPane(Parts.icon(Feather.MAIL)));
        return Look.RAIL_BRAND.on(new HBox(10, mark, name));
    }

    private Label wrapped(WindowText key) {
        Label label = Look.RAIL_TEXT.on(new Label(voice.say(key)));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setPrefWidth(FOOT_WIDTH);
        return label;
    }

    private Button button(Page.Step step) {
        StackPane number = Look.RAIL_NUMBER.on(new StackPane());
        Button button = Look.RAIL_STEP.on(new Button());
        button.setId("step-" + step.name());
        Label name = Look.RAIL_TEXT.on(new Label(voice.say(name(step))));
        name.setMinWidth(Region.USE_PREF_SIZE);
        button.setGraphic(new HBox(12, number, name));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> model.goTo(step.page()));
        return button;
    }

    private Button button(Door door) {
        String words = voice.say(door.words());
        HBox content = new HBox(17, Parts.icon(door.sign()), Look.RAIL_TEXT.on(new Label(words)));
        Button button = Look.RAIL_LINK.on(new Button());
        button.setId("open-" + door.page().name());
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> open(door.page()));
        return button;
    }

    private void open(Page page) {
        if (page == Page.HELP) {
            model.help().show();
        } else {
            model.goTo(page);
        }
    }

    void refresh() {
        Page.Step current = model.step();
        steps.forEach((step, button) -> refresh(button, step, current));
        Parts.show(practising, model.practising());
        doors.forEach((page, button) ->
                button.pseudoClassStateChanged(Look.CURRENT, page == model.page().get()));
    }

    private void refresh(Button button, Page.Step step, Page.Step current) {
        boolean here = step == current;
        boolean passed = step.compareTo(current) < 0;
        button.pseudoClassStateChanged(Look.CURRENT, here);
        button.pseudoClassStateChanged(Look.PASSED, passed);
        button.setDisable(!here && !model.reachable(step.page()));
        if (((HBox) button.getGraphic()).getChildren().getFirst() instanceof StackPane number) {
            number.getChildren()
                    .setAll(passed ? Parts.icon(Feather.CHECK) : new Label(step.number()));
        }
        button.setAccessibleText(
                voice.say(
                        here ? RAIL_HERE : passed ? RAIL_PASSED : RAIL_AHEAD,
                        step.number(),
                        voice.say(name(step))));
    }

    private static WindowText name(Page.Step step) {
        return switch (step) {
            case ACCOUNT -> STEP_ACCOUNT;
            case SETTINGS -> STEP_SETTINGS;
            case TEST -> STEP_TEST;
            case RESULT -> STEP_RESULT;
            case DONE -> STEP_DONE;
        };
    }
}
