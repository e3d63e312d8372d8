package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.LoginName;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.ui.parts.CopyField;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The settings in a card for each server, each value with a button to copy it, and as text.
final class SettingsCards {

    private final Voice voice;
    private final Settled settled;

    SettingsCards(Voice voice, Settled settled) {
        this.voice = voice;
        this.settled = settled;
    }

    List<VBox> cards() {
        List<VBox> cards = new ArrayList<>();
        cards.add(card(voice.say(DONE_OUTGOING), outgoing()));
        settled.bestIncoming()
                .map(incoming ->
                        withProof(
                                card(title(incoming), rows(incoming)),
                                settled.fetched().contains(incoming)))
                .ifPresent(cards::add);
        return cards;
    }

    /// All settings line by line; never a password.
    String text() {
        String outgoing = plain(voice.say(DONE_OUTGOING), outgoing());
        return settled.bestIncoming()
                .map(incoming -> outgoing + "\n\n" + plain(title(incoming), rows(incoming)))
                .orElse(outgoing);
    }

    private Map<String, String> outgoing() {
        return rows(settled.outgoing().endpoint(), settled.outgoing().signIn());
    }

    private Map<String, String> rows(IncomingSettings incoming) {
        return rows(incoming.endpoint(), incoming.signIn());
    }

    private Map<String, String> rows(Endpoint endpoint, SignIn signIn) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(voice.say(ROW_SERVER), endpoint.host().value());
        rows.put(voice.say(ROW_PORT), String.valueOf(endpoint.port()));
        rows.put(voice.say(ROW_ENCRYPTION), voice.name(endpoint.encryption()));
        rows.put(
                voice.say(ROW_USER),
                signIn.userName().map(LoginName::value).orElseGet(() -> voice.say(SIGN_IN_NONE)));
        return rows;
    }

    private String title(IncomingSettings incoming) {
        return voice.say(
                switch (incoming.protocol()) {
                    case IMAP -> DONE_INCOMING_IMAP;
                    case POP3 -> DONE_INCOMING_POP;
                });
    }

    /// A card, and below it whether it was tested.
    private VBox withProof(VBox card, boolean tested) {
        FontIcon sign =
                tested
                        ? Parts.icon(Feather.CHECK_CIRCLE, Look.ICON_GOOD)
                        : Parts.icon(Feather.INFO, Look.ICON_QUIET);
        Label words =
                Parts.text(
                        voice.say(tested ? DONE_INCOMING_TESTED : DONE_INCOMING_UNTESTED),
                        Look.QUIET);
        HBox.setHgrow(words, Priority.ALWAYS);
        card.getChildren().add(new HBox(8, sign, words));
        return card;
    }

    private VBox card(String title, Map<String, String> rows) {
        GridPane grid = grid();
        rows.forEach((name, content) -> {
            CopyField field = new CopyField(voice, name, content).in(title);
            grid.addRow(grid.getRowCount(), Look.QUIET.on(field.name()), field);
        });
        return Look.CARD.on(new VBox(10, Parts.text(title, Look.CARD_TITLE), grid));
    }

    /// Names, values that take what room there is, and what is done with them.
    static GridPane grid() {
        GridPane grid = new GridPane(16, 4);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(List.of(new ColumnConstraints(), value));
        return grid;
    }

    private static String plain(String title, Map<String, String> rows) {
        return title
                + rows.entrySet().stream()
                        .map(row -> "\n" + row.getKey() + ": " + row.getValue())
                        .collect(Collectors.joining());
    }
}
