package app.mailmend.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LifelineTest {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Closeable connection = closed::countDown;

    @Test
    void cancelling_closes_what_it_holds() {
        try (Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            lifeline.hold(connection);
            lifeline.cancel();
            assertThat(closed.getCount()).isZero();
            assertThat(lifeline.end()).isEqualTo(Lifeline.End.CANCELLED);
        }
    }

    @Test
    void what_comes_after_the_end_is_closed_at_once() {
        try (Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            lifeline.cancel();
            lifeline.hold(connection);
            assertThat(closed.getCount()).isZero();
        }
    }

    @Test
    void what_was_released_is_left_open() {
        try (Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            lifeline.hold(connection);
            lifeline.release(connection);
            lifeline.cancel();
            assertThat(closed.getCount()).isEqualTo(1);
        }
    }

    @Test
    void the_end_of_the_time_closes_as_well_and_the_first_reason_stays() throws Exception {
        try (Lifeline lifeline = new Lifeline(Duration.ofMillis(1))) {
            lifeline.hold(connection);
            assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
            lifeline.cancel();
            assertThat(lifeline.end()).isEqualTo(Lifeline.End.TIME_OVER);
        }
    }
}
