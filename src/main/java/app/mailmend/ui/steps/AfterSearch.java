package app.mailmend.ui.steps;

import app.mailmend.session.SetupSession;
import app.mailmend.session.SetupState;
import java.util.List;

/// What is to happen once a search that still goes on has ended.
final class AfterSearch {

    private final SetupSession session;
    private List<Runnable> waiting = List.of();

    AfterSearch(SetupSession session) {
        this.session = session;
    }

    /// Does it at once where nothing is searched; otherwise ends the search first.
    void then(SetupState state, Runnable next) {
        if (state instanceof SetupState.Searching) {
            waiting = List.of(next);
            session.cancel();
        } else {
            next.run();
        }
    }

    void over() {
        List<Runnable> now = waiting;
        waiting = List.of();
        now.forEach(Runnable::run);
    }
}
