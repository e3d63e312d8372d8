package app.mailmend.ui;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.wording.HelpText;
import app.mailmend.wording.WindowText;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where one is, and the way back: the five steps, each with its number or a tick. Nothing is lost
/// by going back.
final class StepRail extends VBox {

    /// Keeps a long sentence from widening the rail, in pixels.
    private static final double FOOT_WIDTH = 170;

    private final SetupModel model;
    private final Voice voice;
    private final Map<Page.Step, Button> steps = new EnumMap<>(Page.Step.class);
    private final HBox practising;

    /// @param help opens the help
    StepRail(SetupModel model, Voice voice, Runnable help) {
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
                        new HBox(10, new FontIcon(Feather.LIFE_BUOY), wrapped(RAIL_PRACTICE)));
        getChildren().addAll(space, practising, help(help));
        refresh();
    }

    private Button help(Runnable help) {
        Label words = Look.RAIL_TEXT.on(new Label(voice.say(HelpText.HELP_TITLE)));
        Button button = Look.RAIL_STEP.on(new Button());
        button.setId("help");
        button.setGraphic(new HBox(12, new FontIcon(Feather.HELP_CIRCLE), words));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words.getText());
        button.setOnAction(_ -> help.run());
        return button;
    }

    private HBox brand() {
        Label name = Look.RAIL_TEXT.on(new Label("Mailmend"));
        StackPane mark = Look.RAIL_MARK.on(new StackPane(new FontIcon(Feather.MAIL)));
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

    void refresh() {
        Page.Step current = model.page().get().step();
        steps.forEach((step, button) -> refresh(button, step, current));
        practising.setVisible(model.practising());
    }

    private void refresh(Button button, Page.Step step, Page.Step current) {
        boolean here = step == current;
        boolean passed = step.compareTo(current) < 0;
        button.pseudoClassStateChanged(Look.CURRENT, here);
        button.pseudoClassStateChanged(Look.PASSED, passed);
        button.setDisable(!here && !model.reachable(step.page()));
        if (((HBox) button.getGraphic()).getChildren().getFirst() instanceof StackPane number) {
            number.getChildren()
                    .setAll(passed ? new FontIcon(Feather.CHECK) : new Label(step.number()));
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
