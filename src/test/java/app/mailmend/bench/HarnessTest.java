package app.mailmend.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.settings.Encryption;
import app.mailmend.testing.BlackHole;
import app.mailmend.testing.TestCertificates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark's own instruments: what they count and delay is right. */
class HarnessTest {

    private static final Duration ROUND_TRIP = Duration.ofSeconds(100);

    /** A clock that stands still but for those who wait for it: no waiting, exact times. */
    private static final class Jumping implements Pace {

        private long now;

        @Override
        public synchronized long nanos() {
            return now;
        }

        @Override
        public synchronized void sleepUntil(long nanos) {
            now = Math.max(now, nanos);
        }

        long seconds() {
            return Duration.ofNanos(nanos()).toSeconds();
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String receive(Socket socket, int count) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(count);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @Test
    void every_byte_takes_half_a_round_trip_each_way_and_connecting_one_and_a_half()
            throws IOException {
        Jumping clock = new Jumping();
        Map<String, Long> seen = new ConcurrentHashMap<>();
        try (ServerSocket listener = new ServerSocket(0, 5, DelayProxy.LOOPBACK);
                DelayProxy proxy = new DelayProxy(listener.getLocalPort(), ROUND_TRIP, clock);
                Socket client = new Socket(DelayProxy.LOOPBACK, proxy.port());
                Socket server = listener.accept()) {
            seen.put("accepted", clock.seconds());
            send(server, "greeting");
            receive(client, 8);
            seen.put("greeted", clock.seconds());
            send(client, "command");
            receive(server, 7);
            seen.put("commanded", clock.seconds());
            send(server, "reply");
            receive(client, 5);
            seen.put("replied", clock.seconds());
        }
        assertThat(seen)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "accepted",
                                150L,
                                "greeted",
                                200L,
                                "commanded",
                                250L,
                                "replied",
                                300L));
    }

    @Test
    void what_a_client_sends_at_once_leaves_only_when_a_real_connection_would_be_there()
            throws IOException {
        Jumping clock = new Jumping();
        try (ServerSocket listener = new ServerSocket(0, 5, DelayProxy.LOOPBACK);
                DelayProxy proxy = new DelayProxy(listener.getLocalPort(), ROUND_TRIP, clock);
                Socket client = new Socket(DelayProxy.LOOPBACK, proxy.port())) {
            send(client, "hello");
            try (Socket server = listener.accept()) {
                receive(server, 5);
                assertThat(clock.seconds()).isBetween(150L, 200L);
                send(server, "reply");
                receive(client, 5);
                assertThat(proxy.roundTrips()).isEqualTo(2);
            }
        }
    }

    @Test
    void nothing_is_lost_or_overtaken_and_the_end_comes_last() throws IOException {
        String text = "0123456789".repeat(5000);
        try (ServerSocket listener = new ServerSocket(0, 5, DelayProxy.LOOPBACK);
                DelayProxy proxy =
                        new DelayProxy(listener.getLocalPort(), ROUND_TRIP, new Jumping());
                Socket client = new Socket(DelayProxy.LOOPBACK, proxy.port());
                Socket server = listener.accept()) {
            Thread.ofVirtual().start(() -> sendAndClose(server, text));
            byte[] all = client.getInputStream().readAllBytes();
            assertThat(new String(all, StandardCharsets.US_ASCII)).isEqualTo(text);
        }
    }

    private static void sendAndClose(Socket socket, String text) {
        try (socket) {
            send(socket, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_flight_in_pieces_counts_once_and_one_that_answers_it_counts_again() {
        Flights flights = new Flights();
        assertThat(flights.roundTrips()).isEqualTo(1);
        int command = flights.fromClient();
        flights.atServer(command);
        int first = flights.fromServer();
        int second = flights.fromServer();
        flights.atClient(first);
        int acknowledgement = flights.fromClient();
        flights.atClient(second);
        assertThat(flights.roundTrips()).as("both pieces answer the command").isEqualTo(2);
        flights.atServer(acknowledgement);
        flights.atClient(flights.fromServer());
        assertThat(flights.roundTrips()).as("this one answers the answer").isEqualTo(3);
    }

    @Test
    void the_flights_of_a_known_dialogue_are_counted_exactly() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, DelayProxy.LOOPBACK);
                DelayProxy proxy =
                        new DelayProxy(listener.getLocalPort(), ROUND_TRIP, new Jumping());
                Socket client = new Socket(DelayProxy.LOOPBACK, proxy.port());
                Socket server = listener.accept()) {
            send(server, "220 ");
            send(server, "hi\r\n");
            receive(client, 8);
            assertThat(proxy.roundTrips()).as("connection, greeting").isEqualTo(2);
            for (int more = 1; more <= 3; more++) {
                send(client, "NOOP\r\n");
                receive(server, 6);
                send(server, "250\r\n");
                receive(client, 5);
                assertThat(proxy.roundTrips()).isEqualTo(2 + more);
            }
            send(client, "MAIL\r\nRCPT\r\n");
            receive(server, 12);
            send(server, "250\r\n");
            send(server, "250\r\n");
            receive(client, 10);
            assertThat(proxy.roundTrips()).as("two commands in one flight").isEqualTo(6);
        }
    }

    /**
     * Connection, TLS, greeting, EHLO, AUTH: what RFC 8446 and RFC 5321 leave no way around. With
     * this clock both sides speak at the same time, so it can be more, never less.
     */
    @Test
    void no_round_trip_of_a_sign_in_is_overlooked(@TempDir Path folder) throws IOException {
        OurClient client = new OurClient(TestCertificates.caPem(folder));
        Map<BenchServer.Door, Integer> fewest =
                Map.of(BenchServer.Door.IMPLICIT_TLS, 5, BenchServer.Door.STARTTLS, 7);
        for (BenchServer.Door door : fewest.keySet()) {
            try (BenchServer server = new BenchServer(door, "TLSv1.3");
                    DelayProxy proxy = new DelayProxy(server.port(), ROUND_TRIP, new Jumping())) {
                Verdict verdict =
                        client.dryRun(
                                proxy.port(), Encryption.valueOf(door.name()), proxy::roundTrips);
                assertThat(verdict.signInTrips())
                        .as(door.name())
                        .isGreaterThanOrEqualTo(fewest.get(door));
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_black_hole_neither_accepts_nor_refuses() throws IOException {
        try (BlackHole hole = new BlackHole();
                Socket client = new Socket()) {
            InetSocketAddress address = new InetSocketAddress(DelayProxy.LOOPBACK, hole.port());
            assertThatThrownBy(() -> client.connect(address, 200))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void the_table_says_what_was_met_and_counts_what_was_not() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table table = new Table(new PrintStream(out, true, StandardCharsets.UTF_8));
        table.atMost("quick enough", 1.0, 1.0, "s");
        table.atLeast("much enough", 50, 50, "MB/s");
        assertThat(table.missed()).isZero();
        table.atMost("too slow", 1.01, 1.0, "s");
        table.atLeast("too little", 49.9, 50, "MB/s");
        assertThat(table.missed()).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(" met").doesNotContain("NOT"),
                        line -> assertThat(line).endsWith(" met").doesNotContain("NOT"),
                        line -> assertThat(line).endsWith("NOT MET"),
                        line -> assertThat(line).endsWith("NOT MET"));
    }
}
