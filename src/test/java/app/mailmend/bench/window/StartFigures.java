package app.mailmend.bench.window;

import app.mailmend.bench.Table;
import app.mailmend.bench.window.FreshProgram.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints how long the window takes to open, in fresh processes one after the other, and what is
 * loaded until its first frame: {@code mvn -q -Pstart test-compile exec:exec}.
 */
public final class StartFigures {

    private static final int STARTS = 7;

    private final Table table = new Table(System.out);

    private StartFigures() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("mailmend-start");
        try {
            new StartFigures().run(home);
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        System.exit(0);
    }

    private void run(Path home) throws IOException, InterruptedException {
        List<Times> starts = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            starts.add(FreshProgram.times(home));
        }
        table.title("Opening the window, median of " + STARTS + " fresh processes");
        median("until the toolkit runs", starts, Times::toolkit);
        median("work on the screen's thread until the first frame", starts, Times::work);
        median("until the first frame is painted", starts, Times::frame);
        median("until the first page takes keys", starts, Times::keys);
        table.title("Loaded until the first frame");
        loaded(FreshProgram.loadedByTheFirstFrame(home))
                .forEach((part, classes) -> table.plain(part, classes, "", "classes"));
    }

    private void median(String what, List<Times> starts, ToDoubleFunction<Times> figure) {
        double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
        table.plain(what, sorted[sorted.length / 2], "", "ms");
    }

    /** How many classes of each part, ours by package and others by library. */
    private static Map<String, Long> loaded(List<String> classes) {
        return classes.stream()
                .collect(
                        Collectors.groupingBy(
                                StartFigures::part, TreeMap::new, Collectors.counting()));
    }

    private static String part(String type) {
        String[] names = type.split("\\.");
        int kept = type.startsWith("app.mailmend.") ? 3 : 2;
        return names.length <= kept
                ? "(others)"
                : Stream.of(names).limit(kept).collect(Collectors.joining("."));
    }
}
