package app.mailmend.ui.help;

import app.mailmend.diagnosis.Cause;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the help shows. Needs no toolkit; belongs to the screen's thread.
public final class HelpModel {

    private final Runnable open;
    private final Executor screen;
    private final Executor background;
    private final ReadOnlyObjectWrapper<Topic> topic =
            new ReadOnlyObjectWrapper<>(Topic.Chapter.PROGRAM);
    private final ReadOnlyObjectWrapper<Reference> reference =
            new ReadOnlyObjectWrapper<>(Reference.unread());
    private final StringProperty search = new SimpleStringProperty("");

    /// @param open brings the help page to the screen
    /// @param background runs what plans and reads
    public HelpModel(Runnable open, Executor screen, Executor background) {
        this.open = open;
        this.screen = screen;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Topic> topic() {
        return topic.getReadOnlyProperty();
    }

    /// What the causes are searched for.
    public StringProperty search() {
        return search;
    }

    /// Unread for a moment after the help was first opened.
    ReadOnlyObjectProperty<Reference> reference() {
        return reference.getReadOnlyProperty();
    }

    /// Opens the help where it was last.
    public void show() {
        show(topic.get());
    }

    public void show(Topic wanted) {
        topic.set(wanted);
        prepare();
        open.run();
    }

    /// Opens the page of a cause.
    public void explain(Cause cause) {
        show(new Topic.OneCause(cause));
    }

    private void prepare() {
        if (!reference.get().isRead()) {
            var _ =
                    CompletableFuture.supplyAsync(Reference::read, background)
                            .thenAcceptAsync(reference::set, screen);
        }
    }
}
