package app.mailmend.ui.details;

import app.mailmend.ui.parts.Look;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Skin;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.ToggleButtonSkin;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Parts of which one is shown at a time, as high as that one needs. Each is made when it is asked
/// for first.
final class Sections extends VBox {

    /// @param id what its choice is found by
    record Section(String id, String name, Supplier<Node> content) {}

    private final StackPane shown = new StackPane();

    /// @param what names the choice for a screen reader
    Sections(String what, List<Section> sections) {
        super(16);
        ToggleGroup group = new ToggleGroup();
        FlowPane choices = Look.TABS.on(new FlowPane(4, 4));
        choices.setAccessibleText(what);
        for (Section section : sections) {
            Choice choice = new Choice(section.name());
            choice.setId(section.id());
            choice.setToggleGroup(group);
            choice.setAccessibleHelp(what);
            Supplier<Node> once = once(section.content());
            choice.selectedProperty()
                    .addListener((_, _, chosen) -> {
                        if (chosen) {
                            shown.getChildren().setAll(once.get());
                        }
                    });
            choices.getChildren().add(choice);
        }
        getChildren().addAll(choices, shown);
        ((Choice) choices.getChildren().getFirst()).setSelected(true);
    }

    private static Supplier<Node> once(Supplier<Node> maker) {
        VBox made = new VBox();
        return () -> {
            if (made.getChildren().isEmpty()) {
                made.getChildren().add(maker.get());
            }
            return made;
        };
    }

    /// One of several as a screen reader and the arrow keys know it, without the dot.
    private static final class Choice extends RadioButton {

        Choice(String name) {
            super(name);
            getStyleClass().setAll(Look.TAB.css());
            setMnemonicParsing(false);
            setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected Skin<?> createDefaultSkin() {
            return new ToggleButtonSkin(this);
        }
    }
}
