package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.LoginName;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.StageResult;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.ui.details.DetailsDrawer;
import app.mailmend.ui.parts.CopyField;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.parts.Findings;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.WindowText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The last page: the settings to copy, the proof, and what to do with them.
public final class DonePage extends PageView {

    private final SetupModel model;
    private final Voice voice;
    private final FileChoice files;
    private final Button another;
    private final Button close;
    private List<Settled> shown = List.of();

    /// @param leave closes the window
    /// @param files asks where a report is to be written
    public DonePage(SetupModel model, Voice voice, Runnable leave, FileChoice files) {
        this.model = model;
        this.voice = voice;
        this.files = files;
        another = Parts.button(voice.say(DONE_ANOTHER), Feather.USER_PLUS, model::startOver);
        close = primary(Parts.button(voice.say(DONE_CLOSE), Feather.CHECK, leave));
        close.setId("close");
        actions(List.of(another, close));
    }

    @Override
    public void refresh() {
        model.settled().filter(settled -> !shown.contains(settled)).ifPresent(this::show);
    }

    private void show(Settled settled) {
        shown = List.of(settled);
        head(voice.say(title(settled.proof())), voice.say(lead(settled.proof())));
        List<Node> parts = new ArrayList<>();
        proof(settled.delivery()).forEach(parts::add);
        Map<String, String> outgoing =
                rows(settled.outgoing().endpoint(), settled.outgoing().signIn());
        parts.add(card(voice.say(DONE_OUTGOING), outgoing));
        StringBuilder all = new StringBuilder(plain(voice.say(DONE_OUTGOING), outgoing));
        settled.bestIncoming()
                .ifPresent(incoming -> {
                    Map<String, String> rows = rows(incoming.endpoint(), incoming.signIn());
                    parts.add(
                            withProof(
                                    card(incomingTitle(incoming), rows),
                                    settled.fetched().contains(incoming)));
                    all.append("\n\n").append(plain(incomingTitle(incoming), rows));
                });
        parts.add(copyAll(all.toString()));
        parts.add(
                Parts.section(
                        voice.say(DONE_NEXT),
                        Findings.steps(
                                List.of(
                                        voice.say(DONE_NEXT_OPEN),
                                        voice.say(DONE_NEXT_TYPE),
                                        voice.say(DONE_NEXT_SAVE)))));
        model.report()
                .ifPresent(report -> {
                    parts.add(DetailsDrawer.of(voice, report));
                    parts.add(new SaveBox(model, voice, files, report));
                });
        body(parts);
    }

    private String incomingTitle(IncomingSettings incoming) {
        return voice.say(
                switch (incoming.protocol()) {
                    case IMAP -> DONE_INCOMING_IMAP;
                    case POP3 -> DONE_INCOMING_POP;
                });
    }

    private static WindowText title(Settled.Proof proof) {
        return switch (proof) {
            case SENT -> DONE_SENT;
            case TESTED -> DONE_TESTED;
            case FOUND -> DONE_FOUND;
        };
    }

    private static WindowText lead(Settled.Proof proof) {
        return switch (proof) {
            case SENT -> DONE_SENT_LEAD;
            case TESTED -> DONE_TESTED_LEAD;
            case FOUND -> DONE_FOUND_LEAD;
        };
    }

    private List<Node> proof(List<StageResult> delivery) {
        List<Node> lines = new ArrayList<>();
        for (StageResult stage : delivery) {
            stage.find(Evidence.Submitted.class)
                    .map(_ -> good(voice.say(PROOF_SUBMITTED, voice.time(stage.elapsed()))))
                    .ifPresent(lines::add);
            stage.find(Evidence.Arrived.class)
                    .map(arrived ->
                            good(
                                    voice.say(
                                            PROOF_ARRIVED,
                                            voice.time(arrived.after()),
                                            arrived.folder())))
                    .ifPresent(lines::add);
            stage.find(Evidence.NotArrived.class)
                    .<Node>map(missing ->
                            Parts.note(
                                    Look.NOTE_CARE,
                                    Feather.CLOCK,
                                    Parts.text(
                                            voice.say(
                                                    PROOF_NOT_ARRIVED,
                                                    voice.time(missing.waited())))))
                    .ifPresent(lines::add);
        }
        return lines.isEmpty() ? List.of() : List.of(new VBox(8, lines.toArray(Node[]::new)));
    }

    private static Node good(String words) {
        return Parts.note(Look.NOTE_GOOD, Feather.CHECK_CIRCLE, Parts.text(words));
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
        GridPane grid = new GridPane(16, 4);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), value);
        rows.forEach((name, content) -> {
            CopyField field = new CopyField(voice, name, content).in(title);
            grid.addRow(grid.getRowCount(), Look.QUIET.on(field.name()), field);
        });
        return Look.CARD.on(new VBox(10, Parts.text(title, Look.CARD_TITLE), grid));
    }

    private Button copyAll(String text) {
        Button copy =
                Parts.copyButton(
                        new Parts.CopyWords(
                                voice.say(COPY_ALL), voice.say(ACTION_COPIED), voice.say(COPY_ALL)),
                        text);
        copy.setId("copy-all");
        return copy;
    }

    private static String plain(String title, Map<String, String> rows) {
        return title
                + rows.entrySet().stream()
                        .map(row -> "\n" + row.getKey() + ": " + row.getValue())
                        .collect(Collectors.joining());
    }

    @Override
    public Node landing() {
        return close;
    }
}
