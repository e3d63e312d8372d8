package app.mailmend.net;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.settings.HostName;
import app.mailmend.testing.BlackHole;
import app.mailmend.testing.FakeDns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections of a search: only to the public network, and only so many at once. */
class ConnectorBoundsTest {

    private static final HostName NAME = new HostName("mail.example.test");
    private static final HostName HERE = new HostName("127.0.0.1");

    private final FakeDns dns = new FakeDns();

    private Connector connector(SocketLimit sockets, NetworkMap map, Lifeline lifeline) {
        return new Connector(dns, map, lifeline)
                .within(new Connector.Bounds(Duration.ofSeconds(30), sockets, AddressRange.PUBLIC));
    }

    private Dns.Answer lookUp(NetworkMap map) {
        try (Lifeline lifeline = new Lifeline(Duration.ofSeconds(30))) {
            return connector(SocketLimit.of(1), map, lifeline).lookUp(NAME, 465);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.2.1",
                "2001:db8::1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:10.1.2.3"
            })
    void names_that_lead_to_no_public_server_lead_nowhere(String address) {
        dns.address(NAME.value(), address);
        assertThat(lookUp(new NetworkMap(Map.of())))
                .isEqualTo(new Dns.Answer.NotFound(ResolveFault.NO_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.3.1",
                "11.0.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "100.128.0.1",
                "223.255.255.1",
                "2001:db7::1"
            })
    void public_addresses_next_to_those_are_followed(String address) {
        dns.address(NAME.value(), "10.1.2.3", address);
        assertThat(lookUp(new NetworkMap(Map.of())))
                .isEqualTo(new Dns.Answer.Found(List.of(InetAddress.ofLiteral(address))));
    }

    @Test
    void what_the_map_says_leads_anywhere() {
        dns.address(HERE.value(), HERE.value());
        NetworkMap map =
                new NetworkMap(
                        Map.of(new NetworkMap.Place(NAME, 465), new NetworkMap.Place(HERE, 4650)));
        assertThat(lookUp(map)).isInstanceOf(Dns.Answer.Found.class);
    }

    @Test
    void a_connection_waits_until_another_one_is_closed() throws Exception {
        List<InetAddress> here = List.of(InetAddress.ofLiteral("127.0.0.1"));
        try (ServerSocket server = new ServerSocket(0, 50, here.getFirst());
                Lifeline lifeline = new Lifeline(Duration.ofSeconds(60))) {
            Connector connector = connector(SocketLimit.of(1), new NetworkMap(Map.of()), lifeline);
            Connector.Attempt first = connector.connect(HERE, server.getLocalPort(), here);
            assertThat(first).isInstanceOf(Connector.Attempt.Up.class);
            CompletableFuture<Connector.Attempt> second =
                    CompletableFuture.supplyAsync(
                            () -> connector.connect(HERE, server.getLocalPort(), here),
                            task -> Thread.ofVirtual().start(task));
            Thread.sleep(300);
            assertThat(second).isNotDone();
            close(first);
            assertThat(second.get()).isInstanceOf(Connector.Attempt.Up.class);
            close(second.get());
        }
    }

    @Test
    void a_refused_connection_gives_its_place_back() throws Exception {
        List<InetAddress> here = List.of(InetAddress.ofLiteral("127.0.0.1"));
        ServerSocket closed = new ServerSocket(0, 50, here.getFirst());
        closed.close();
        try (ServerSocket server = new ServerSocket(0, 50, here.getFirst());
                Lifeline lifeline = new Lifeline(Duration.ofSeconds(60))) {
            Connector connector = connector(SocketLimit.of(1), new NetworkMap(Map.of()), lifeline);
            assertThat(connector.connect(HERE, closed.getLocalPort(), here))
                    .isInstanceOf(Connector.Attempt.Down.class);
            Connector.Attempt next = connector.connect(HERE, server.getLocalPort(), here);
            assertThat(next).isInstanceOf(Connector.Attempt.Up.class);
            close(next);
        }
    }

    private static void close(Connector.Attempt attempt) throws IOException {
        if (attempt instanceof Connector.Attempt.Up(var socket, var _)) {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 500, TIMED_OUT", "2, 50000, OVERTAKEN"})
    void another_address_sets_out_beside_the_first_only_where_there_is_a_place(
            int places, int millis, ConnectFault firstEnded) throws Exception {
        SocketLimit limit = SocketLimit.of(places);
        InetAddress other = InetAddress.ofLiteral("127.0.0.2");
        try (BlackHole hole = new BlackHole();
                ServerSocket server = new ServerSocket(hole.port(), 1, other);
                Lifeline lifeline = new Lifeline(Duration.ofMinutes(1));
                SocketLimit.Place _ = limit.take()) {
            Connector connector =
                    new Connector(dns, new NetworkMap(Map.of()), lifeline)
                            .within(
                                    new Connector.Bounds(
                                            Duration.ofMillis(millis),
                                            SocketLimit.endless(),
                                            limit,
                                            AddressRange.EVERYWHERE));
            Connector.Attempt attempt =
                    connector.connect(
                            NAME,
                            server.getLocalPort(),
                            List.of(InetAddress.ofLiteral("127.0.0.1"), other));

            assertThat(attempt).isInstanceOf(Connector.Attempt.Up.class);
            Connector.Attempt.Up up = (Connector.Attempt.Up) attempt;
            up.socket().close();
            assertThat(up.failed())
                    .extracting(Evidence.NotConnected::fault)
                    .containsExactly(firstEnded);
        }
        for (int i = 0; i < places; i++) {
            assertThat(limit.tryTake()).isPresent();
        }
    }
}
