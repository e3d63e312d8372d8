package app.mailmend.ui.details;

import static app.mailmend.ui.details.PlaceCell.Trait.MARKED;
import static app.mailmend.ui.details.PlaceCell.Trait.NUMBER;
import static app.mailmend.ui.details.PlaceCell.Trait.PLAIN;
import static app.mailmend.wording.DetailsText.*;

import app.mailmend.ui.parts.Clipping;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.AccessText;
import app.mailmend.wording.DetailsText;
import app.mailmend.wording.WindowText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Every place that was tried, in the order of trying. Rows can be chosen and copied, with a tab
/// between columns.
final class TriedTable extends VBox {

    private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+C");

    /// Higher than this the table scrolls, in pixels.
    private static final double HIGHEST = 560;

    /// The lines above and below the table.
    private static final double EDGES = 4;

    /// Until a row was drawn, it counts as so high.
    private static final double USUAL_ROW = 62;

    private static final double HEADER = 50;

    /// From this width on, in pixels, every value has a column or a line of its own.
    private static final double ROOMY = 520;

    /// The columns of the copy, one after the other.
    private static final List<Function<VisitWords, String>> COPIED =
            List.of(
                    VisitWords::kind,
                    VisitWords::host,
                    VisitWords::address,
                    VisitWords::port,
                    VisitWords::encryption,
                    VisitWords::signIn,
                    VisitWords::result,
                    words -> String.valueOf(words.visit().elapsed().toMillis()));

    private final Voice voice;
    private final TableView<VisitWords> table = Look.VISITS.on(new TableView<>());
    private final double[] heights;

    TriedTable(Voice voice, List<Visit> visits) {
        super(10);
        this.voice = voice;
        heights = new double[visits.size()];
        visits.forEach(visit -> table.getItems().add(new VisitWords(voice, visit)));
        table.setId("tried");
        table.setAccessibleText(voice.say(TRIED_NAME));
        table.setPlaceholder(Parts.text(voice.say(TRIED_EMPTY)));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setRowFactory(_ -> new MeasuredRow());
        arrange(ROOMY);
        table.widthProperty().addListener((_, _, width) -> arrange(width.doubleValue()));
        table.setMinHeight(Region.USE_PREF_SIZE);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::copyOnKey);
        fit();
        getChildren().addAll(table, copies());
    }

    /// Whoever has little room gets the same in two columns.
    private void arrange(double width) {
        boolean narrow = width < ROOMY;
        int wanted = narrow ? 2 : 5;
        if (width > 0 && table.getColumns().size() != wanted) {
            table.getColumns()
                    .setAll(
                            (narrow ? twoColumns() : columns())
                                    .stream().map(PlaceCell::column).toList());
        }
    }

    private List<PlaceCell.Column> columns() {
        return List.of(
                new PlaceCell.Column(voice.say(TRIED_WHAT), 92, PLAIN, VisitWords::kind, _ -> ""),
                new PlaceCell.Column(
                        below(TRIED_HOST, TRIED_ADDRESS),
                        140,
                        PLAIN,
                        VisitWords::host,
                        VisitWords::address),
                new PlaceCell.Column(
                        below(TRIED_PORT, TRIED_ENCRYPTION),
                        122,
                        PLAIN,
                        VisitWords::port,
                        VisitWords::shortEncryption),
                new PlaceCell.Column(
                        below(TRIED_RESULT, TRIED_SIGN_IN),
                        172,
                        MARKED,
                        VisitWords::shortResult,
                        VisitWords::signIn),
                new PlaceCell.Column(
                        voice.say(TRIED_MILLIS), 56, NUMBER, VisitWords::millis, _ -> ""));
    }

    private List<PlaceCell.Column> twoColumns() {
        return List.of(
                new PlaceCell.Column(
                        voice.say(TRIED_HOST), 150, PLAIN, VisitWords::host, VisitWords::around),
                new PlaceCell.Column(
                        voice.say(TRIED_RESULT),
                        170,
                        MARKED,
                        VisitWords::shortResult,
                        VisitWords::effort));
    }

    private String below(DetailsText one, DetailsText two) {
        return voice.say(one) + "\n" + voice.say(two);
    }

    private FlowPane copies() {
        String all = voice.say(TRIED_COPY);
        Button whole =
                Parts.copyButton(
                        new Parts.CopyWords(all, voice.say(WindowText.ACTION_COPIED), all),
                        this::whole);
        whole.setId("copy-table");
        Button rows =
                Parts.button(
                        voice.say(TRIED_COPY_ROWS), Feather.COPY, () -> Clipping.copy(chosen()));
        rows.setId("copy-rows");
        Parts.blocked(
                rows,
                Bindings.isEmpty(table.getSelectionModel().getSelectedItems()),
                new SimpleStringProperty(voice.say(AccessText.WAIT_ROWS)));
        return new FlowPane(8, 8, whole, rows);
    }

    private void copyOnKey(KeyEvent pressed) {
        if (COPY.match(pressed) && !table.getSelectionModel().isEmpty()) {
            Clipping.copy(chosen());
            pressed.consume();
        }
    }

    private String whole() {
        String head =
                Stream.of(
                                TRIED_WHAT,
                                TRIED_HOST,
                                TRIED_ADDRESS,
                                TRIED_PORT,
                                TRIED_ENCRYPTION,
                                TRIED_SIGN_IN,
                                TRIED_RESULT,
                                TRIED_MILLIS)
                        .map(voice::say)
                        .collect(Collectors.joining("\t"));
        return head + "\n" + rows(table.getItems());
    }

    private String chosen() {
        return rows(
                table.getSelectionModel().getSelectedIndices().stream()
                        .sorted()
                        .map(table.getItems()::get)
                        .toList());
    }

    private static String rows(List<VisitWords> rows) {
        return rows.stream()
                .map(row ->
                        COPIED.stream()
                                .map(column -> column.apply(row).replaceAll("\\s+", " "))
                                .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /// As high as its rows are.
    private void fit() {
        double rows = 0;
        for (double height : heights) {
            rows += height > 0 ? height : USUAL_ROW;
        }
        Node names = table.lookup(".column-header-background");
        double header = names == null ? HEADER : names.getLayoutBounds().getHeight() + EDGES;
        table.setPrefHeight(Math.min(HIGHEST, header + Math.max(rows, USUAL_ROW)));
    }

    /// Tells how high it is, because a table does not know how high its rows will be.
    private final class MeasuredRow extends TableRow<VisitWords> {

        MeasuredRow() {
            heightProperty()
                    .addListener((_, _, height) -> {
                        if (!isEmpty() && getIndex() >= 0 && getIndex() < heights.length) {
                            heights[getIndex()] = height.doubleValue();
                            fit();
                        }
                    });
        }
    }
}
