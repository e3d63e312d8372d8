package app.mailmend.net;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.ResolveFault;
import app.mailmend.settings.HostName;
import app.mailmend.testing.FakeDnsServer;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;

class ChosenDnsTest {

    private static final HostName HOST = new HostName("mail.example.test");

    private final FakeDnsServer server = new FakeDnsServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Dns.Answer ask(HostName host) {
        return new ChosenDns(List.of(server.address())).addresses(host);
    }

    private static Dns.Answer found(String... literals) {
        return new Dns.Answer.Found(Arrays.stream(literals).map(InetAddress::ofLiteral).toList());
    }

    private static Dns.Answer missing(ResolveFault fault) {
        return new Dns.Answer.NotFound(fault);
    }

    @Test
    void the_chosen_server_is_asked_and_believed() {
        server.with("mail.example.test. A 127.0.0.1");

        assertThat(ask(HOST)).isEqualTo(found("127.0.0.1"));
    }

    @Test
    void both_families_are_asked_for_and_the_newer_comes_first() {
        server.with("mail.example.test. A 127.0.0.1").with("mail.example.test. AAAA ::1");

        assertThat(ask(HOST)).isEqualTo(found("::1", "127.0.0.1"));
    }

    @Test
    void an_alias_is_followed() {
        server.with("mail.example.test. CNAME host.example.test.")
                .with("host.example.test. A 127.0.0.1");

        assertThat(ask(HOST)).isEqualTo(found("127.0.0.1"));
    }

    @Test
    void an_address_is_its_own_answer() {
        assertThat(ask(new HostName("192.0.2.1"))).isEqualTo(found("192.0.2.1"));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_name_that_does_not_exist_is_told_from_one_without_an_address() {
        assertThat(ask(HOST)).isEqualTo(missing(ResolveFault.NO_SUCH_NAME));

        server.with("mail.example.test. MX 10 mx.example.test.");

        assertThat(ask(HOST)).isEqualTo(missing(ResolveFault.NO_ADDRESS));
    }

    @Test
    void a_server_that_refuses_to_look_is_a_failed_look_up() {
        server.behaves(FakeDnsServer.failing(Rcode.REFUSED));

        assertThat(ask(HOST)).isEqualTo(missing(ResolveFault.LOOKUP_FAILED));
    }

    @Test
    void s84_of_a_thousand_addresses_some_are_looked_at() {
        for (int i = 0; i < 1000; i++) {
            server.with("mail.example.test. A 198.18." + i / 250 + "." + i % 250);
        }
        server.behaves(FakeDnsServer.truncating());

        Dns.Answer answer = ask(HOST);

        assertThat(answer).isInstanceOf(Dns.Answer.Found.class);
        assertThat(((Dns.Answer.Found) answer).addresses()).hasSize(ChosenDns.MAX_ADDRESSES);
    }

    @Test
    void s84_aliases_in_a_circle_are_a_failed_look_up() {
        server.with("mail.example.test. CNAME other.test.")
                .with("other.test. CNAME mail.example.test.");

        assertThat(ask(HOST)).isEqualTo(missing(ResolveFault.LOOKUP_FAILED));
    }

    @Test
    void an_interrupted_thread_does_not_wait_and_stays_interrupted() throws Exception {
        server.behaves(FakeDnsServer.silent());
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread asking =
                Thread.ofPlatform()
                        .start(() -> {
                            ask(HOST);
                            interrupted.complete(Thread.currentThread().isInterrupted());
                        });
        while (server.asked().isEmpty()) {
            Thread.sleep(5);
        }

        asking.interrupt();

        assertThat(interrupted.get(Dns.TIME_LIMIT.toSeconds() / 2, TimeUnit.SECONDS)).isTrue();
    }
}
