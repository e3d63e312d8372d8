package app.mailmend.cli;

import app.mailmend.report.sheet.Page;
import app.mailmend.session.SetupSession;
import app.mailmend.session.SetupState;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// What every command works with.
///
/// @param sessions a new session for each command
record Context(Terminal terminal, Supplier<SetupSession> sessions, Phrases words) {

    /// Proven, or done.
    static final int DONE = 0;

    /// A problem was found and explained.
    static final int PROBLEM = 1;

    /// The command line was wrong.
    static final int USAGE = 2;

    /// A failure of our own.
    static final int FAILURE = 3;

    /// The help cannot be narrower than 55 characters, and long lines are hard to read.
    private static final int MIN_WIDTH = 60;

    private static final int MAX_WIDTH = 110;
    private static final int USUAL_WIDTH = 80;

    PrintStream out() {
        return terminal.out();
    }

    PrintStream err() {
        return terminal.err();
    }

    /// An empty page for results, coloured where a person sees it and did not forbid it.
    Page page() {
        return new Page(colour(), width());
    }

    private boolean colour() {
        boolean dumb = terminal.environment("TERM").filter("dumb"::equals).isPresent();
        boolean forbidden =
                terminal.environment("NO_COLOR").filter(it -> !it.isEmpty()).isPresent();
        return terminal.attended() && !dumb && !forbidden;
    }

    int width() {
        return terminal.environment("COLUMNS")
                .filter(text -> text.matches("[1-9]\\d{1,3}"))
                .map(text -> Math.clamp(Integer.parseInt(text), MIN_WIDTH, MAX_WIDTH))
                .orElse(USUAL_WIDTH);
    }

    /// The result of something that runs in a session.
    ///
    /// @throws OwnFailure under the code that the session gave to its surprise
    <T> T await(SetupSession session, CompletableFuture<T> running) {
        try {
            return running.join();
        } catch (CompletionException surprise) {
            if (session.state() instanceof SetupState.Broken(String code)) {
                throw new OwnFailure(code, surprise);
            }
            throw surprise;
        }
    }
}
