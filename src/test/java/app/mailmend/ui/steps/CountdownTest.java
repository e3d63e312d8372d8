package app.mailmend.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.ManualClock;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Wording;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountdownTest {

    private final ManualClock clock = new ManualClock();

    private Countdown countdown(Duration pause) {
        return new Countdown(new Voice(new Wording(Locale.ENGLISH)), pause, clock);
    }

    private Countdown after(Countdown countdown, Duration time) {
        clock.move(time);
        countdown.tick();
        return countdown;
    }

    @Test
    void it_counts_down_to_the_end_and_says_so() {
        Countdown countdown = countdown(Duration.ofSeconds(121));
        assertThat(countdown.words().get()).isEqualTo("You can test again in 2:01.");
        assertThat(after(countdown, Duration.ofMillis(62_500)).words().get())
                .isEqualTo("You can test again in 0:59.");
        assertThat(countdown.isRunning()).isTrue();
        assertThat(after(countdown, Duration.ofMillis(58_500)).isRunning()).isFalse();
        assertThat(countdown.words().get()).isEqualTo("You can test again now.");
    }

    @Test
    void nothing_is_counted_where_nothing_is_held_back() {
        assertThat(countdown(Duration.ZERO).isRunning()).isFalse();
    }

    @Test
    void a_clock_set_back_makes_nobody_wait_longer_than_was_said() {
        Countdown countdown = countdown(Duration.ofMinutes(2));
        assertThat(after(countdown, Duration.ofHours(-3)).words().get())
                .isEqualTo("You can test again in 2:00.");
    }
}
