package app.mailmend.ui.details;

import app.mailmend.evidence.Outcome;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A cell of one or two texts below each other that wrap, so that nothing in the table is cut.
final class PlaceCell extends TableCell<VisitWords, VisitWords> {

    /// A column narrower than so much of its width is scrolled to instead.
    private static final double NARROWEST = 0.7;

    /// What is special about a column.
    enum Trait {
        PLAIN,
        /// A sign says how it went.
        MARKED,
        NUMBER
    }

    /// @param width in pixels, as far as there is room
    /// @param below a second text, quieter than the first; may be empty
    record Column(
            String name,
            double width,
            Trait trait,
            Function<VisitWords, String> first,
            Function<VisitWords, String> below) {}

    private final Column column;
    private final Label first = Parts.text("");
    private final Label below = Parts.text("", Look.QUIET);
    private final VBox words = new VBox(2, first, below);
    private final HBox content = new HBox(6, words);

    private PlaceCell(Column column) {
        this.column = column;
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(column.trait() == Trait.NUMBER ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
    }

    static TableColumn<VisitWords, VisitWords> column(Column column) {
        TableColumn<VisitWords, VisitWords> made = new TableColumn<>(column.name());
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(_ -> new PlaceCell(column));
        made.setPrefWidth(column.width());
        made.setMinWidth(column.width() * NARROWEST);
        made.setSortable(false);
        made.setReorderable(false);
        return made;
    }

    @Override
    protected void updateItem(VisitWords visit, boolean empty) {
        super.updateItem(visit, empty);
        if (empty) {
            setGraphic(null);
            setAccessibleText("");
        } else {
            fill(visit);
            setGraphic(content);
        }
    }

    private void fill(VisitWords visit) {
        first.setText(column.first().apply(visit));
        below.setText(column.below().apply(visit));
        Parts.show(below, !below.getText().isEmpty());
        setAccessibleText((first.getText() + " " + below.getText()).strip());
        if (column.trait() == Trait.MARKED) {
            content.getChildren().setAll(mark(visit.outcome()), words);
        }
    }

    private static FontIcon mark(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Parts.icon(Feather.CHECK_CIRCLE, Look.ICON_GOOD);
            case FAILED -> Parts.icon(Feather.X_CIRCLE, Look.ICON_BAD);
            case SKIPPED -> Parts.icon(Feather.SKIP_FORWARD, Look.ICON_QUIET);
        };
    }

    /// A row asks how high its cells are without saying how wide they will be.
    @Override
    protected double computePrefHeight(double width) {
        double room = getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset();
        return isEmpty()
                ? super.computePrefHeight(width)
                : content.prefHeight(Math.max(1, room)) + snappedTopInset() + snappedBottomInset();
    }
}
