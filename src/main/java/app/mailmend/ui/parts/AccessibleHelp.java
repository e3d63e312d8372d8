package app.mailmend.ui.parts;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;

/// What a screen reader says about a control beside its name: several parts of a page have
/// something to say about the same control, and none of them silences another.
public final class AccessibleHelp {

    /// Who says something, in the order in which it is heard.
    public enum Part {
        PAGE,
        FAULT,
        REMARK,
        HINT
    }

    private final Map<Part, String> said = new EnumMap<>(Part.class);

    private AccessibleHelp() {}

    /// @param words empty where there is nothing to say any more
    public static void say(Node control, Part part, String words) {
        AccessibleHelp help =
                (AccessibleHelp)
                        control.getProperties()
                                .computeIfAbsent(AccessibleHelp.class, _ -> new AccessibleHelp());
        help.said.put(part, words);
        control.setAccessibleHelp(
                help.said.values().stream()
                        .filter(some -> !some.isEmpty())
                        .collect(Collectors.joining(" ")));
    }
}
