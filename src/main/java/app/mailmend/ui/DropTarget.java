package app.mailmend.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files and texts that are dropped anywhere on the window. Files are read in the background.
final class DropTarget {

    private final Executor screen;
    private final Executor background;
    private final Consumer<Dropped> taken;

    /// @param screen runs what changes the screen
    /// @param background reads files
    DropTarget(Executor screen, Executor background, Consumer<Dropped> taken) {
        this.screen = screen;
        this.background = background;
        this.taken = taken;
    }

    /// @param hint shows or hides that it can be dropped here
    void listen(Node area, Consumer<Boolean> hint) {
        area.addEventHandler(
                DragEvent.DRAG_OVER,
                drag -> {
                    if (holdsSomething(drag.getDragboard())) {
                        drag.acceptTransferModes(TransferMode.COPY);
                        hint.accept(true);
                    }
                    drag.consume();
                });
        area.addEventHandler(DragEvent.DRAG_EXITED, _ -> hint.accept(false));
        area.addEventHandler(
                DragEvent.DRAG_DROPPED,
                drag -> {
                    hint.accept(false);
                    drag.setDropCompleted(take(drag.getDragboard()));
                    drag.consume();
                });
    }

    static boolean holdsSomething(Clipboard board) {
        return board.hasFiles() || board.hasString();
    }

    /// @return false where there is nothing in it that we know
    boolean take(Clipboard board) {
        if (board.hasFiles()) {
            List<Path> files = board.getFiles().stream().map(File::toPath).toList();
            background.execute(() -> {
                Dropped found = Dropped.of(files);
                screen.execute(() -> taken.accept(found));
            });
            return true;
        }
        if (board.hasString()) {
            taken.accept(Dropped.of(board.getString()));
            return true;
        }
        return false;
    }
}
