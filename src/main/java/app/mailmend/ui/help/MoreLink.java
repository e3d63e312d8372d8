package app.mailmend.ui.help;

import app.mailmend.diagnosis.Cause;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.HelpText;
import javafx.scene.control.Hyperlink;
import org.kordamp.ikonli.feather.Feather;

/// The way from a diagnosis to the page of its cause.
public final class MoreLink {

    private MoreLink() {}

    public static Hyperlink about(Cause cause, Voice voice, HelpModel help) {
        Hyperlink link =
                Parts.link(
                        voice.say(HelpText.CAUSE_MORE),
                        Feather.BOOK_OPEN,
                        () -> help.explain(cause));
        link.setId("more-about");
        return link;
    }
}
