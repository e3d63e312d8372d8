package app.mailmend.ui.parts;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A text that looks like any other on the page and can be selected and copied. It wraps and is as
/// high as its words need; it never scrolls.
public final class SelectableText extends TextArea {

    /// What a text area needs beside its words, in pixels: room for the caret.
    private static final double CARET = 3;

    private final Text measure = new Text();

    /// @param what says what the words are; read out beside them, not in their place
    public SelectableText(String words, String what, Look... looks) {
        super(words);
        Look.SELECTABLE.on(this);
        for (Look look : looks) {
            look.on(this);
        }
        setEditable(false);
        setWrapText(true);
        setAccessibleHelp(what);
        setPrefColumnCount(1);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(Region.USE_PREF_SIZE);
        fontProperty().addListener(_ -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(laidOut(0).getWidth() + CARET + aside());
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? getWidth() : width) - aside() - CARET;
        Insets insets = getInsets();
        return Math.ceil(
                laidOut(Math.max(0, room)).getHeight() + insets.getTop() + insets.getBottom());
    }

    private double aside() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    /// @param wrapping 0 for lines as long as they are
    private Bounds laidOut(double wrapping) {
        measure.setFont(getFont());
        measure.setText(getText());
        measure.setWrappingWidth(wrapping);
        return measure.getLayoutBounds();
    }
}
