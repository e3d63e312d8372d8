package app.mailmend.bench.window;

import app.mailmend.ui.Screen;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Feels the pulse of the thread that paints. Two things are looked at, and the worse one counts:
 * the time between two frames of an animation, and the time that a piece of work has to wait for
 * the thread. While the thread does not answer, another one looks at what it is doing.
 */
final class Pulse implements AutoCloseable {

    /** As long as this, nobody notices; afterwards it is worth knowing why. */
    private static final long NOTICEABLE = 50;

    private static final long BEAT = 4;
    private static final long NANOS = 1_000_000;
    private static final int FRAMES_NAMED = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread screen;
    private final Thread watcher = new Thread(this::watch, "pulse");
    private final Map<String, Integer> seen = new HashMap<>();
    private final AnimationTimer frames = new FrameTimer();
    private volatile boolean over;
    private volatile long asked;
    private volatile long answered;
    private long lastSign;
    private long lastWork;
    private Gap longest = new Gap(0, 0);

    /**
     * @param millis how long there was no sign of life
     * @param work how much of it the thread was at work itself, in milliseconds of processor time;
     *     the rest it waited, for the processor or for somebody else
     */
    record Gap(double millis, double work) {}

    /**
     * @param longest the worst gap
     * @param hot what the thread was seen at while it did not answer, the most frequent first
     */
    record Reading(Gap longest, List<String> hot) {

        /** The better one of two. */
        Reading orBetter(Reading other) {
            return other.longest.millis < longest.millis ? other : this;
        }
    }

    private Pulse(Thread screen) {
        this.screen = screen;
    }

    static Pulse feel() throws Exception {
        Pulse pulse = new Pulse(Screen.on(Thread::currentThread));
        Screen.run(pulse.frames::start);
        Thread.sleep(NOTICEABLE);
        Screen.run(pulse::forget);
        pulse.watcher.setDaemon(true);
        pulse.watcher.start();
        return pulse;
    }

    private void forget() {
        longest = new Gap(0, 0);
    }

    private final class FrameTimer extends AnimationTimer {
        @Override
        public void handle(long now) {
            sign();
        }
    }

    /** On the screen's thread: it is alive. */
    private void sign() {
        long now = System.nanoTime();
        long work = THREADS.getCurrentThreadCpuTime();
        if (lastSign != 0 && millis(now - lastSign) > longest.millis) {
            longest = new Gap(millis(now - lastSign), millis(work - lastWork));
        }
        lastSign = now;
        lastWork = work;
    }

    private static double millis(long nanos) {
        return (double) nanos / NANOS;
    }

    private void watch() {
        try {
            while (!over) {
                if (answered == asked) {
                    asked = System.nanoTime();
                    Platform.runLater(this::beat);
                } else if (System.nanoTime() - asked > NOTICEABLE * NANOS) {
                    look();
                }
                Thread.sleep(BEAT);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work that had to wait is no sign of life until it runs. */
    private void beat() {
        long waited = System.nanoTime() - asked;
        if (millis(waited) > longest.millis) {
            longest = new Gap(millis(waited), millis(THREADS.getCurrentThreadCpuTime() - lastWork));
        }
        answered = asked;
    }

    private void look() {
        List<StackTraceElement> stack = Arrays.asList(screen.getStackTrace());
        if (stack.isEmpty()) {
            return;
        }
        String own =
                stack.stream()
                        .filter(frame -> frame.getClassName().startsWith("app.mailmend."))
                        .limit(FRAMES_NAMED)
                        .map(Pulse::name)
                        .collect(Collectors.joining(" < "));
        String where = name(stack.getFirst()) + " in " + (own.isEmpty() ? toolkit(stack) : own);
        seen.merge(where, 1, Integer::sum);
    }

    /** What the toolkit does of its own accord. */
    private static String toolkit(List<StackTraceElement> stack) {
        Optional<StackTraceElement> part =
                stack.stream()
                        .filter(frame ->
                                List.of(
                                                "doCSSPass",
                                                "doLayoutPass",
                                                "synchronizeSceneNodes",
                                                "renderAll")
                                        .contains(frame.getMethodName()))
                        .findFirst();
        return part.map(Pulse::name).orElse("the toolkit");
    }

    private static String name(StackTraceElement frame) {
        String type = frame.getClassName();
        return "%s.%s:%d"
                .formatted(
                        type.substring(type.lastIndexOf('.') + 1),
                        frame.getMethodName(),
                        frame.getLineNumber());
    }

    /** Ends the watching. */
    Reading read() throws Exception {
        over = true;
        watcher.join();
        return Screen.on(() -> {
            frames.stop();
            sign();
            return new Reading(
                    longest,
                    seen.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                            .limit(FRAMES_NAMED)
                            .map(frame -> frame.getValue() + " x " + frame.getKey())
                            .toList());
        });
    }

    @Override
    public void close() {
        over = true;
        Platform.runLater(frames::stop);
    }
}
