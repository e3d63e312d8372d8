package app.mailmend.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A short code for a failure of our own: the same fault at the same place has the same code, so
/// that two reports can be recognised as one. It says nothing about data.
public final class SurpriseCode {

    private static final int FRAMES = 4;

    private SurpriseCode() {}

    public static String of(Throwable surprise) {
        String place =
                Arrays.stream(surprise.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("app.mailmend"))
                        .limit(FRAMES)
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .collect(Collectors.joining(" "));
        int hash = (surprise.getClass().getName() + " " + place).hashCode();
        return String.format(Locale.ROOT, "%08X", hash);
    }
}
