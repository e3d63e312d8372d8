package app.mailmend.ui.parts;

import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.scene.Parent;

/// Where something can be printed.
@FunctionalInterface
public interface Paper {

    /// How it ended.
    enum Outcome {
        PRINTED,
        CANCELLED,
        NO_PRINTER,
        FAILED
    }

    /// Comes back at once; printers are looked for elsewhere, because that can take seconds.
    ///
    /// @param sheet makes what is printed, as wide as the paper allows, in points
    /// @param ended hears on the screen's thread how it ended
    void print(DoubleFunction<Parent> sheet, Consumer<Outcome> ended);
}
