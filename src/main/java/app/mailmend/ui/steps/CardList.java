package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.SEARCH_NO_CARDS;

import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The cards to choose from. The card of the same settings stays the same one, whatever else is
/// learnt about them.
final class CardList extends VBox {

    private final Voice voice;
    private final Map<SubmissionSettings, ChoiceCard> cards = new HashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final Node empty;
    private boolean arranging;

    /// @param choose hears which card the person takes
    CardList(Voice voice, Consumer<Choice> choose) {
        super(10);
        this.voice = voice;
        Look.CARD_LIST.on(this);
        empty = Look.CARD.on(new VBox(Parts.text(voice.say(SEARCH_NO_CARDS), Look.QUIET)));
        group.selectedToggleProperty()
                .addListener((_, _, taken) -> {
                    if (!arranging && taken != null) {
                        choice(taken).ifPresent(choose);
                    }
                });
    }

    private static Optional<Choice> choice(Toggle toggle) {
        return toggle.getUserData() instanceof Choice choice
                ? Optional.of(choice)
                : Optional.empty();
    }

    /// @param expecting whether more may come
    void show(List<Choice> choices, boolean expecting) {
        List<Node> wanted =
                choices.isEmpty() && expecting
                        ? List.of(empty)
                        : choices.stream().<Node>map(this::card).toList();
        if (!getChildren().equals(wanted)) {
            // It would lose the keyboard while the cards are put in order.
            Optional<Node> keyboard = Parts.keyboardWithin(this);
            getChildren().setAll(wanted);
            keyboard.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        }
        Parts.show(this, !wanted.isEmpty());
    }

    private ChoiceCard card(Choice choice) {
        ChoiceCard card =
                cards.computeIfAbsent(choice.settings(), _ -> new ChoiceCard(group, voice));
        card.show(choice);
        return card;
    }

    /// Shows which card is chosen, and nothing else.
    ///
    /// @param extra what stands on that card in addition
    void select(Optional<Choice> choice, List<Node> extra) {
        arranging = true;
        Optional<ChoiceCard> card = choice.map(Choice::settings).map(cards::get);
        card.ifPresentOrElse(
                found -> group.selectToggle(found.button()), () -> group.selectToggle(null));
        cards.values().stream()
                .filter(other -> card.filter(other::equals).isEmpty())
                .forEach(other -> other.add(List.of()));
        card.ifPresent(found -> found.add(extra));
        arranging = false;
    }

    /// The part of the chosen card that takes the keyboard.
    Optional<Node> selected() {
        return group.getSelectedToggle() instanceof Node node
                ? Optional.of(node)
                : Optional.empty();
    }
}
