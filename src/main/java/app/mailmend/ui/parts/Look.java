package app.mailmend.ui.parts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;

/// The classes of our style sheet, so that none can be mistyped.
public enum Look {
    SHELL,
    RAIL,
    RAIL_BRAND,
    RAIL_MARK,
    RAIL_STEP,
    RAIL_NUMBER,
    RAIL_TEXT,
    RAIL_FOOT,
    RAIL_LINK,
    CURTAIN,
    CURTAIN_CARD,
    DROP_HINT,
    WAITING,
    OPTIONS,
    PAGE,
    PAGE_SCROLL,
    PAGE_TITLE,
    PAGE_LEAD,
    PAGE_ACTIONS,
    SECTION_TITLE,
    QUIET,
    FIELD_LABEL,
    FIELD_HINT,
    FIELD_FAULT,
    NOTE,
    NOTE_GOOD,
    NOTE_CARE,
    NOTE_BAD,
    NOTE_PLAIN,
    NOTE_ASK,
    CARD,
    CARD_TITLE,
    CARD_LIST,
    CHOICE,
    BADGE,
    DOOR,
    SOURCE,
    STAGE,
    STAGE_NAME,
    STAGE_MARK,
    STAGE_TIME,
    QUOTE,
    BIG,
    VALUE,
    COPY_FIELD,
    COPY_VALUE,
    SECRET,
    ICON_GOOD,
    ICON_CARE,
    ICON_BAD,
    ICON_QUIET,
    ICON_ACCENT,
    SELECTABLE,
    TABS,
    TAB,
    SPEECH,
    DATA,
    VISITS,
    METER,
    METER_STEP,
    PAGE_HEAD,
    HELP_BUTTON,
    HELP_PANEL,
    HELP_PANEL_TEXT,
    HELP_TOPICS,
    HELP_TOPIC,
    LICENCES,
    PROOF_BADGE,
    STEP_VALUES;

    private static final Set<Look> TECHNICAL = EnumSet.of(VALUE, QUOTE, COPY_VALUE, SECRET, SPEECH);

    /// On a step of the rail or a card that is the one at hand.
    public static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /// On a step of the rail that is behind one.
    public static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    /// On a source that was not asked.
    public static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");

    /// On a step of a meter that is used up.
    public static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

    /// On a field whose content was refused.
    public static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    /// On a help panel under its page, not beside it.
    public static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    /// On a shell that has little room.
    public static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// On a shell that has little height.
    public static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    public String css() {
        return "mm-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is technical is written from left to right in every language.
    public <N extends Node> N on(N node) {
        if (TECHNICAL.contains(this)) {
            node.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
        node.getStyleClass().add(css());
        return node;
    }
}
