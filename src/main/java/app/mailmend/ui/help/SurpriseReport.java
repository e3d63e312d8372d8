package app.mailmend.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be told about a surprise of our own without telling anything about the person: where in
/// the program it happened, but never the message of an exception, because that may hold an address
/// or a password.
///
/// @param code the short code that is shown
/// @param page the page that was on the screen
/// @param state the name of the state of the set-up
/// @param surprises what was thrown; none where only the code is known
public record SurpriseReport(String code, String page, String state, List<Throwable> surprises) {

    /// Enough to find the place; a recursion gone wrong has thousands.
    private static final int MOST_FRAMES = 60;

    private static final int MOST_CAUSES = 8;

    public SurpriseReport {
        surprises = List.copyOf(surprises);
    }

    /// In English, for whoever mends the program.
    public String text(ProgramFacts program) {
        Stream<String> head =
                Stream.of(program.text(), "Code " + code, "Page " + page, "State " + state);
        return Stream.concat(head, surprises.stream().map(SurpriseReport::trace))
                .collect(Collectors.joining("\n"));
    }

    private static String trace(Throwable surprise) {
        return causes(surprise).stream()
                .map(SurpriseReport::frames)
                .collect(Collectors.joining("\ncaused by "));
    }

    /// From the outermost to the innermost. A chain may bite its own tail.
    private static List<Throwable> causes(Throwable surprise) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable next = surprise;
        while (next != null && met.add(next) && chain.size() < MOST_CAUSES) {
            chain.add(next);
            next = next.getCause();
        }
        return chain;
    }

    private static String frames(Throwable surprise) {
        String frames =
                Arrays.stream(surprise.getStackTrace())
                        .limit(MOST_FRAMES)
                        .map(frame -> "\n    at " + place(frame))
                        .collect(Collectors.joining());
        return surprise.getClass().getName() + frames;
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
