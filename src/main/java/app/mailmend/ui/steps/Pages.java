package app.mailmend.ui.steps;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which page is shown: the one where the set-up stands, or one that lies over it for a while. What
/// goes on below goes on; whoever comes back sees how far it has come.
final class Pages {

    private final ReadOnlyObjectWrapper<Page> shown = new ReadOnlyObjectWrapper<>(Page.ACCOUNT);
    private Page below = Page.ACCOUNT;

    ReadOnlyObjectProperty<Page> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Where the set-up stands.
    Page below() {
        return below;
    }

    /// The set-up has come to another page. A page that lies over it stays, unless something went
    /// wrong.
    void follow(Page next) {
        below = next;
        if (!shown.get().isAside() || next == Page.BROKEN) {
            shown.set(next);
        }
    }

    /// The person goes to a page.
    void open(Page wanted) {
        if (!wanted.isAside()) {
            below = wanted;
        }
        shown.set(wanted);
    }

    /// Back to where the set-up stands.
    void close() {
        shown.set(below);
    }
}
