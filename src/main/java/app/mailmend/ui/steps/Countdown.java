package app.mailmend.ui.steps;

import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.WindowText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How long the next sign-in is still held back, in words that change with every tick.
final class Countdown {

    private static final int SECONDS_A_MINUTE = 60;

    private final Voice voice;
    private final Duration pause;
    private final InstantSource clock;
    private final Instant end;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    /// @param pause from now on; zero when nothing is held back
    Countdown(Voice voice, Duration pause, InstantSource clock) {
        this.voice = voice;
        this.pause = pause;
        this.clock = clock;
        this.end = clock.instant().plus(pause);
        tick();
    }

    /// Brings the words in line with the time; to be called every second.
    void tick() {
        Duration left = Duration.between(clock.instant(), end);
        // A clock that was set back makes nobody wait longer than was said.
        Duration shown = left.compareTo(pause) > 0 ? pause : left;
        running.set(shown.isPositive());
        words.set(
                shown.isPositive()
                        ? voice.say(WindowText.FIX_WAIT, minutesAndSeconds(shown))
                        : voice.say(WindowText.FIX_WAIT_OVER));
    }

    private static String minutesAndSeconds(Duration left) {
        long seconds = left.plusNanos(999_999_999).toSeconds();
        return String.format(
                Locale.ROOT, "%d:%02d", seconds / SECONDS_A_MINUTE, seconds % SECONDS_A_MINUTE);
    }

    boolean isRunning() {
        return running.get();
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }
}
