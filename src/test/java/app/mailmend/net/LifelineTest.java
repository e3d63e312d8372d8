package app.mailmend.net;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Interruption;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    void a_branch_ends_with_the_whole_and_for_the_same_reason() {
        try (Lifeline lifeline = new Lifeline(Duration.ofMinutes(1));
                Lifeline branch = lifeline.branch(Duration.ofMinutes(1))) {
            branch.hold(connection);
            lifeline.cancel();
            assertThat(closed.getCount()).isZero();
            assertThat(branch.end()).isEqualTo(Lifeline.End.CANCELLED);
        }
    }

    @Test
    void a_branch_that_ends_leaves_the_whole_alone() {
        try (Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            lifeline.hold(connection);
            try (Lifeline branch = lifeline.branch(Duration.ofMinutes(1))) {
                branch.overtake();
                assertThat(branch.end()).isEqualTo(Lifeline.End.OVERTAKEN);
            }
            assertThat(lifeline.isCut()).isFalse();
            assertThat(closed.getCount()).isEqualTo(1);
        }
    }

    @Test
    void s96_a_computer_that_slept_ends_the_run_at_once_and_says_so() throws Exception {
        AtomicReference<Instant> clock = new AtomicReference<>(Instant.EPOCH);
        Surroundings sleeping =
                surroundings(
                        () -> clock.getAndUpdate(now -> now.plus(Duration.ofHours(8))), _ -> true);
        try (Lifeline lifeline = new Lifeline(Duration.ofDays(2), sleeping, Duration.ofMillis(1))) {
            lifeline.hold(connection);
            assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(lifeline.evidence(""))
                    .contains(new Evidence.Interrupted(Interruption.SLEPT));
        }
    }

    @Test
    void s96_a_network_that_is_gone_ends_the_run_at_once_and_says_so() throws Exception {
        Surroundings left = surroundings(() -> Instant.EPOCH, _ -> false);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
                Lifeline lifeline =
                        new Lifeline(Duration.ofMinutes(1), left, Duration.ofMillis(1))) {
            lifeline.hold(connection);
            lifeline.hold(socket);
            assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
            // Comes back when everything is closed, in whatever order that goes.
            lifeline.cancel();
            assertThat(socket.isClosed()).isTrue();
            assertThat(lifeline.evidence(""))
                    .contains(new Evidence.Interrupted(Interruption.NETWORK_CHANGED));
        }
    }

    @Test
    void what_was_broken_off_says_so_and_nothing_else_does() {
        Evidence seen = new Evidence.Closed("");
        try (Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            assertThat(lifeline.brokenOffOr(seen)).isEqualTo(seen);
            lifeline.cancel();
            assertThat(lifeline.brokenOffOr(seen)).isEqualTo(new Evidence.Cancelled());
        }
        try (Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            lifeline.overtake();
            assertThat(lifeline.brokenOffOr(seen)).isEqualTo(seen);
        }
    }

    @Test
    void this_computers_own_surroundings_disturb_nobody() throws Exception {
        Surroundings real = Surroundings.ofThisComputer();
        CountDownLatch often = new CountDownLatch(20);
        Surroundings counted =
                surroundings(
                        () -> {
                            often.countDown();
                            return real.now();
                        },
                        real::has);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
                Lifeline lifeline =
                        new Lifeline(Duration.ofMinutes(1), counted, Duration.ofMillis(1))) {
            lifeline.hold(socket);
            assertThat(often.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(lifeline.end()).isEqualTo(Lifeline.End.NOT_YET);
        }
    }

    private static Surroundings surroundings(
            Supplier<Instant> now, Predicate<InetAddress> present) {
        return new Surroundings() {
            @Override
            public Instant now() {
                return now.get();
            }

            @Override
            public boolean has(InetAddress local) {
                return present.test(local);
            }
        };
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
