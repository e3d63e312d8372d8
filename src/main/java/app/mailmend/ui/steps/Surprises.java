package app.mailmend.ui.steps;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Faults of our own, under a code. It is made without their messages: those could hold what a
/// person typed.
public final class Surprises {

    private static final int FRAMES = 12;

    private Surprises() {}

    /// A short code; the same fault has the same code in every report.
    public static String code(Throwable surprise) {
        return String.format(Locale.ROOT, "%06X", trace(surprise).hashCode() & 0xFFFFFF);
    }

    private static String trace(Throwable surprise) {
        Throwable root = surprise;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Stream.concat(
                        Stream.of(root.getClass().getName()),
                        Stream.of(root.getStackTrace())
                                .limit(FRAMES)
                                .map(frame -> frame.getClassName() + "." + frame.getMethodName()))
                .collect(Collectors.joining("\n"));
    }
}
