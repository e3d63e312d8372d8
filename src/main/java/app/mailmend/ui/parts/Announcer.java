package app.mailmend.ui.parts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/// Has a screen reader say what changes on a page while the person does nothing.
///
/// JavaFX has no live regions: no role and no attribute says "read this whenever it changes", and a
/// text that changes away from the keyboard is announced by no platform. What it has is the control
/// with the keyboard: when its name or its help changes, the platform is notified. So news are put
/// into the name of that control, and the heading of a page that opens into the help of the control
/// that the keyboard lands on.
///
/// What becomes of that is the platform's. On Windows the name and the help text of the control
/// change for UI Automation, on macOS its label and help for NSAccessibility; whether a change of
/// the control in focus is spoken at once, or when it is asked for, depends on the screen reader
/// and its settings. On Linux JavaFX offers no accessibility at all, so nothing is spoken there.
public final class Announcer {

    private Announcer() {}

    /// Says how something stands that goes on, with the button that can end it. The same words
    /// twice are said once.
    public static void progress(Labeled button, String news) {
        String name = name(button);
        String words = news.isEmpty() ? name : name + ". " + news;
        if (!words.equals(button.getAccessibleText())) {
            button.setAccessibleText(words);
        }
    }

    /// The words on a control, without the sign of its mnemonic.
    private static String name(Labeled control) {
        String words = Optional.ofNullable(control.getText()).orElse("");
        return control.isMnemonicParsing() ? words.replaceFirst("_(?!_)", "") : words;
    }

    /// Says where the keyboard has landed: the heading of the page goes before what else helps with
    /// the control, until the keyboard leaves it.
    public static void arrive(Node landing, String heading) {
        if (landing.accessibleHelpProperty().isBound()) {
            return;
        }
        AccessibleHelp.say(landing, AccessibleHelp.Part.PAGE, heading);
        landing.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now) {
                        AccessibleHelp.say(landing, AccessibleHelp.Part.PAGE, "");
                    }
                });
    }
}
