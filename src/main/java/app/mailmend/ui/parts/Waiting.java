package app.mailmend.ui.parts;

import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The sign that something goes on: a wheel, or an hourglass's still cousin where the person wants
/// nothing to move. The style sheet shows one of the two.
public final class Waiting extends StackPane {

    /// @param what is going on, for a screen reader
    public Waiting(String what) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setAccessibleText(what);
        Look.WAITING.on(this);
        setAccessibleText(what);
        getChildren().addAll(wheel, Parts.icon(Feather.MORE_HORIZONTAL, Look.ICON_ACCENT));
    }
}
