package app.mailmend.ui.steps;

import app.mailmend.practice.PracticeDesk;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The practice provider, seen from the window.
public final class PracticeModel {

    private final AccountModel account;
    private final Supplier<PracticeDesk> opening;
    private final Executor screen;
    private final Executor background;
    private final ReadOnlyObjectWrapper<Help> help = new ReadOnlyObjectWrapper<>(Help.CLOSED);

    /// Whether it is there.
    public enum Help {
        CLOSED,
        STARTING,
        OPEN,
        FAILED
    }

    /// @param opening takes a second or two
    PracticeModel(
            AccountModel account,
            Supplier<PracticeDesk> opening,
            Executor screen,
            Executor background) {
        this.account = account;
        this.opening = opening;
        this.screen = screen;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Help> help() {
        return help.getReadOnlyProperty();
    }

    /// Starts it off the screen's thread and offers its accounts.
    void start() {
        if (help.get() == Help.STARTING) {
            return;
        }
        account.newcomer().set(false);
        help.set(Help.STARTING);
        var _ =
                CompletableFuture.supplyAsync(opening, background)
                        .whenCompleteAsync(this::opened, screen);
    }

    private void opened(@Nullable PracticeDesk desk, @Nullable Throwable surprise) {
        if (desk != null && surprise == null) {
            account.offer(desk.accounts());
            help.set(Help.OPEN);
        } else {
            help.set(Help.FAILED);
        }
    }
}
