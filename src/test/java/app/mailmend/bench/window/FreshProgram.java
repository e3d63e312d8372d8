package app.mailmend.bench.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Starts the program in a process of its own, in a home that nobody has lived in. */
final class FreshProgram {

    private static final int PATIENCE = 120;

    private static final Pattern LOADED = Pattern.compile("(?m)^\\[\\S+] (\\S+) ");

    private FreshProgram() {}

    /**
     * @param toolkit milliseconds from the start of the process until the toolkit runs
     * @param work milliseconds of the screen's thread from there on until the first frame is ready
     * @param frame milliseconds from the start until the first frame is painted
     * @param keys the same until the first page takes keys
     */
    record Times(double toolkit, double work, double frame, double keys) {}

    static Times times(Path home) throws IOException, InterruptedException {
        double[] figures =
                Arrays.stream(run(home, List.of()).strip().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        return new Times(figures[0], figures[1], figures[2], figures[3]);
    }

    /** The classes that are loaded when the first frame is painted, in the order of loading. */
    static List<String> loadedByTheFirstFrame(Path home) throws IOException, InterruptedException {
        Path log = home.resolve("classes");
        run(home, List.of("-Xlog:class+load:file=" + log + ":uptime"));
        return LOADED.matcher(Files.readString(log))
                .results()
                .map(match -> match.group(1))
                .takeWhile(name -> !name.equals(FirstFrame.Shown.class.getName()))
                .toList();
    }

    private static String run(Path home, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-Duser.home=" + home,
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), FirstFrame.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        List.of("XDG_STATE_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA")
                .forEach(place -> builder.environment().put(place, home.toString()));
        Process process = builder.redirectError(home.resolve("err").toFile()).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(
                    "no window came up: " + Files.readString(home.resolve("err")) + printed);
        }
        return printed;
    }
}
