package app.mailmend.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;

/// What a command sees of the computer: three streams, the environment, and perhaps a person.
public interface Terminal {

    InputStream in();

    /// For results. UTF-8, whatever the computer's own encoding.
    PrintStream out();

    /// For progress and complaints. UTF-8 as well.
    PrintStream err();

    Optional<String> environment(String name);

    /// True when a person sits in front: input and results both belong to a terminal.
    boolean attended();

    /// One line typed without echo; only where [#attended]. Empty when the person ended the input.
    char[] readHidden();

    /// Waits until the program is asked to stop, then cleans up and lets it end with exit code 0.
    void serveUntilStopped(Runnable cleanUp);
}
