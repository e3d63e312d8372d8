package app.mailmend.ui;

import java.util.Locale;
import javafx.geometry.NodeOrientation;

/// Which way a language is written.
final class Direction {

    private Direction() {}

    /// A language writes its own name in its own script.
    static NodeOrientation of(Locale language) {
        String name = language.getDisplayLanguage(language);
        boolean leftwards =
                name.codePoints()
                        .mapToObj(Character::getDirectionality)
                        .anyMatch(direction ->
                                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                        || direction
                                                == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
        return leftwards ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }
}
