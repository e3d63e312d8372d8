package app.mailmend.net;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.settings.HostName;
import app.mailmend.testing.BlackHole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of addresses, and the race between them. */
class ConnectorTest {

    private static final HostName HOST = new HostName("mail.example.test");

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }

    private static Connector connector(Lifeline lifeline, List<InetAddress> addresses) {
        return new Connector(
                _ -> new Dns.Answer.Found(addresses), new NetworkMap(Map.of()), lifeline);
    }

    private static List<InetAddress> lookUp(List<InetAddress> addresses) {
        try (Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            return ((Dns.Answer.Found) connector(lifeline, addresses).lookUp(HOST, 465))
                    .addresses();
        }
    }

    @Test
    void ipv6_and_ipv4_are_tried_in_turn_beginning_with_the_systems_choice() {
        InetAddress four1 = address("192.0.2.1");
        InetAddress four2 = address("192.0.2.2");
        InetAddress six1 = address("2001:db8::1");
        InetAddress six2 = address("2001:db8::2");
        assertThat(lookUp(List.of(four1, four2, six1, six2)))
                .containsExactly(four1, six1, four2, six2);
        assertThat(lookUp(List.of(six1, six2, four1))).containsExactly(six1, four1, six2);
        assertThat(lookUp(List.of(four2, four1))).containsExactly(four2, four1);
    }

    @Test
    void s84_of_a_thousand_addresses_eight_are_tried_and_both_families_are_among_them() {
        List<InetAddress> thousand =
                Stream.concat(
                                IntStream.range(0, 999)
                                        .mapToObj(i -> address("192.0." + i / 250 + "." + i % 250)),
                                Stream.of(address("2001:db8::1")))
                        .toList();
        assertThat(lookUp(thousand))
                .hasSize(Connector.MAX_ADDRESSES)
                .contains(address("2001:db8::1"));
    }

    @Test
    void an_address_that_swallows_everything_is_overtaken_by_the_next() throws IOException {
        try (BlackHole hole = new BlackHole();
                ServerSocket next = new ServerSocket(hole.port(), 1, address("127.0.0.3"));
                Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            Connector.Attempt attempt =
                    connect(lifeline, next, address("127.0.0.1"), address("127.0.0.3"));
            assertThat(attempt).isInstanceOf(Connector.Attempt.Up.class);
            Connector.Attempt.Up up = (Connector.Attempt.Up) attempt;
            assertThat(up.socket().getInetAddress()).isEqualTo(address("127.0.0.3"));
            assertThat(up.failed())
                    .containsExactly(
                            new Evidence.NotConnected("127.0.0.1", ConnectFault.OVERTAKEN));
            up.socket().close();
        }
    }

    @Test
    void an_address_that_refuses_lets_the_next_one_start() throws IOException {
        try (ServerSocket next = new ServerSocket(0, 1, address("127.0.0.3"));
                Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            Connector.Attempt attempt =
                    connect(lifeline, next, address("127.0.0.4"), address("127.0.0.3"));
            Connector.Attempt.Up up = (Connector.Attempt.Up) attempt;
            assertThat(up.failed())
                    .containsExactly(new Evidence.NotConnected("127.0.0.4", ConnectFault.REFUSED));
            up.socket().close();
        }
    }

    private static Connector.Attempt connect(
            Lifeline lifeline, ServerSocket server, InetAddress... addresses) {
        List<InetAddress> all = List.of(addresses);
        return connector(lifeline, all).connect(HOST, server.getLocalPort(), all);
    }
}
