package app.mailmend.net;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.net.DnsRecords.Answer;
import app.mailmend.net.DnsRecords.Entry;
import app.mailmend.net.DnsRecords.Fault;
import app.mailmend.net.DnsRecords.Kind;
import app.mailmend.testing.FakeDnsServer;
import app.mailmend.testing.FakeZoneKey;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Rcode;

class NameServersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Long enough for a slow machine wherever the answer does come. */
    private static final Duration TRY = Duration.ofSeconds(20);

    /** For what never comes. */
    private static final Duration SHORT = Duration.ofMillis(150);

    private static final String DOMAIN = "example.test";

    /** One letter more than fits (RFC 1035 section 2.3.4). */
    private static final String LONG_LABEL =
            "abcdefghijklmnopabcdefghijklmnopabcdefghijklmnopabcdefghijklmnopq";

    private final FakeDnsServer server = new FakeDnsServer();
    private final Lifeline lifeline = new Lifeline(PATIENCE);
    private final SocketLimit limit = SocketLimit.of(SocketLimit.MAX_OPEN);

    @AfterEach
    void close() {
        lifeline.close();
        server.close();
    }

    private NameServers client(Duration each, List<String> anchors, InetSocketAddress... servers) {
        return new NameServers(new NameTries(List.of(servers), limit, each), anchors, lifeline);
    }

    private Answer ask(Kind kind) {
        return client(TRY, List.of(), server.address()).ask(DOMAIN, kind);
    }

    private Answer askShortly(Kind kind) {
        return client(SHORT, List.of(), server.address()).ask(DOMAIN, kind);
    }

    private static Answer missing(Fault fault) {
        return new Answer.NotFound(fault);
    }

    private static Answer found(Entry... entries) {
        return new Answer.Found(List.of(entries), false);
    }

    @Test
    void every_kind_is_read_in_lower_case_and_without_the_final_dot() {
        server.with("example.test. MX 10 MX1.Example.Test.")
                .with("example.test. TXT \"v=spf1 \" \"include:x.test -all\"")
                .with("_imaps._tcp.example.test. SRV 1 2 993 IMAP.Example.Test.")
                .with("autoconfig.example.test. CNAME Host.Example.Test.");
        NameServers client = client(TRY, List.of(), server.address());

        assertThat(ask(Kind.MX)).isEqualTo(found(new Entry.Mx(10, "mx1.example.test")));
        assertThat(ask(Kind.TXT)).isEqualTo(found(new Entry.Text("v=spf1 include:x.test -all")));
        assertThat(client.ask("_imaps._tcp.example.test", Kind.SRV))
                .isEqualTo(found(new Entry.Srv(1, 2, 993, "imap.example.test")));
        assertThat(client.ask("autoconfig.example.test", Kind.CNAME))
                .isEqualTo(found(new Entry.Alias("host.example.test")));
    }

    @Test
    void the_root_as_a_target_is_empty() {
        server.with("example.test. MX 0 .").with("_pop3._tcp.example.test. SRV 0 0 0 .");

        assertThat(ask(Kind.MX)).isEqualTo(found(new Entry.Mx(0, "")));
        assertThat(
                        client(TRY, List.of(), server.address())
                                .ask("_pop3._tcp.example.test", Kind.SRV))
                .isEqualTo(found(new Entry.Srv(0, 0, 0, "")));
    }

    @Test
    void no_such_name_is_told_from_no_such_record() {
        assertThat(ask(Kind.MX)).isEqualTo(missing(Fault.NO_SUCH_NAME));

        server.with("www.example.test. A 192.0.2.1");

        assertThat(ask(Kind.MX)).isEqualTo(missing(Fault.NO_RECORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "..", "\\999.test", LONG_LABEL + ".test"})
    void what_is_no_name_is_not_asked_for(String name) {
        NameServers client = client(SHORT, List.of(), server.address());

        assertThat(client.ask(name, Kind.MX)).isEqualTo(missing(Fault.NO_SUCH_NAME));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void an_alias_is_followed_unless_it_is_what_was_asked_for() {
        server.with("example.test. CNAME other.test.").with("other.test. MX 5 mx.other.test.");

        assertThat(ask(Kind.MX)).isEqualTo(found(new Entry.Mx(5, "mx.other.test")));
        assertThat(ask(Kind.CNAME)).isEqualTo(found(new Entry.Alias("other.test")));
    }

    @Test
    void records_of_other_names_are_not_used() {
        server.with("example.test. MX 5 mx.example.test.")
                .behaves(FakeDnsServer.adding("evil.test. MX 1 mx.evil.test."));

        assertThat(ask(Kind.MX)).isEqualTo(found(new Entry.Mx(5, "mx.example.test")));
    }

    @Test
    void s84_aliases_in_a_circle_come_to_an_end() {
        server.with("example.test. CNAME a.test.")
                .with("a.test. CNAME b.test.")
                .with("b.test. CNAME a.test.");

        assertThat(ask(Kind.MX)).isEqualTo(missing(Fault.SERVER_FAILED));
    }

    @ParameterizedTest
    @ValueSource(ints = {NameAnswer.MAX_ALIASES, NameAnswer.MAX_ALIASES + 1})
    void s84_as_many_aliases_as_honest_names_have_are_followed(int aliases) {
        server.with("example.test. CNAME n1.test.");
        for (int i = 1; i < aliases; i++) {
            server.with("n" + i + ".test. CNAME n" + (i + 1) + ".test.");
        }
        server.with("n" + aliases + ".test. MX 1 mx.test.");

        assertThat(ask(Kind.MX))
                .isEqualTo(
                        aliases <= NameAnswer.MAX_ALIASES
                                ? found(new Entry.Mx(1, "mx.test"))
                                : missing(Fault.SERVER_FAILED));
    }

    @Test
    void s84_of_a_thousand_records_some_are_looked_at() {
        for (int i = 0; i < 1000; i++) {
            server.with("example.test. MX " + i + " mx" + i + ".test.");
        }
        server.behaves(FakeDnsServer.truncating());

        Answer answer = ask(Kind.MX);

        assertThat(answer).isInstanceOf(Answer.Found.class);
        assertThat(((Answer.Found) answer).entries()).hasSize(DnsRecords.MAX_ENTRIES);
    }

    @Test
    void what_is_too_long_for_udp_is_asked_for_over_tcp() {
        server.with("example.test. MX 10 mx.test.").behaves(FakeDnsServer.truncating());

        assertThat(ask(Kind.MX)).isEqualTo(found(new Entry.Mx(10, "mx.test")));
        assertThat(server.asked()).containsExactly("UDP MX example.test", "TCP MX example.test");
    }

    @Test
    void a_server_that_falls_silent_over_tcp_is_given_up() throws Exception {
        server.behaves((query, answer, overTcp) ->
                overTcp ? Optional.empty() : FakeDnsServer.truncating().send(query, answer, false));

        assertThat(askShortly(Kind.MX)).isEqualTo(missing(Fault.TIMED_OUT));
        allPlacesAreFree();
    }

    @Test
    void a_lost_packet_is_asked_for_again() {
        server.with("example.test. MX 10 mx.test.").behaves(FakeDnsServer.losing(1));

        assertThat(client(Duration.ofSeconds(3), List.of(), server.address()).ask(DOMAIN, Kind.MX))
                .isEqualTo(found(new Entry.Mx(10, "mx.test")));
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void a_silent_server_is_asked_twice_and_no_more() {
        server.behaves(FakeDnsServer.silent());

        assertThat(askShortly(Kind.MX)).isEqualTo(missing(Fault.TIMED_OUT));
        assertThat(server.asked()).hasSizeBetween(1, 2);
    }

    @Test
    void where_nobody_listens_there_is_no_answer() {
        server.close();

        assertThat(ask(Kind.MX)).isEqualTo(missing(Fault.TIMED_OUT));
    }

    @ParameterizedTest
    @ValueSource(ints = {Rcode.SERVFAIL, Rcode.REFUSED, Rcode.NOTIMP})
    void an_error_is_a_failure_of_the_server(int rcode) {
        server.with("example.test. MX 10 mx.test.").behaves(FakeDnsServer.failing(rcode));

        assertThat(ask(Kind.MX)).isEqualTo(missing(Fault.SERVER_FAILED));
    }

    @Test
    void the_next_server_is_asked_where_one_fails() {
        server.behaves(FakeDnsServer.failing(Rcode.SERVFAIL));
        try (FakeDnsServer second = new FakeDnsServer()) {
            second.with("example.test. MX 10 mx.test.");

            assertThat(
                            client(TRY, List.of(), server.address(), second.address())
                                    .ask(DOMAIN, Kind.MX))
                    .isEqualTo(found(new Entry.Mx(10, "mx.test")));
        }
    }

    @Test
    void a_server_of_long_ago_is_asked_in_its_own_words() {
        server.with("example.test. MX 10 mx.test.").behaves(FakeDnsServer.old());

        assertThat(ask(Kind.MX)).isEqualTo(found(new Entry.Mx(10, "mx.test")));
    }

    @Test
    void noise_is_a_failure_of_the_server() {
        server.behaves(FakeDnsServer.noisy());

        assertThat(ask(Kind.MX)).isEqualTo(missing(Fault.SERVER_FAILED));
    }

    @Test
    void an_answer_with_another_number_is_as_good_as_none() {
        server.with("example.test. MX 10 mx.test.").behaves(FakeDnsServer.misnumbering());

        assertThat(askShortly(Kind.MX)).isEqualTo(missing(Fault.TIMED_OUT));
    }

    @Test
    void an_answer_to_another_question_is_refused() {
        server.with("example.test. MX 10 mx.test.")
                .behaves(FakeDnsServer.answeringAbout("other.test."));

        assertThat(ask(Kind.MX)).isEqualTo(missing(Fault.SERVER_FAILED));
    }

    @Test
    void no_broken_bytes_break_the_program() {
        server.with("example.test. MX 10 mx.test.")
                .with("example.test. TXT \"v=spf1 include:spf.test -all\"");
        Random dice = new Random(20261122);
        server.behaves((query, answer, overTcp) -> {
            byte[] wire = answer.toWire();
            for (int i = 0; i < 4; i++) {
                wire[12 + dice.nextInt(wire.length - 12)] = (byte) dice.nextInt();
            }
            return Optional.of(wire);
        });

        for (int i = 0; i < 150; i++) {
            assertThat(ask(i % 2 == 0 ? Kind.MX : Kind.TXT)).isNotNull();
        }
    }

    @Test
    void a_cut_lifeline_ends_the_waiting() throws Exception {
        server.behaves(FakeDnsServer.silent());
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(() -> ask(Kind.MX));
        awaitQuestion();

        lifeline.cancel();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(missing(Fault.TIMED_OUT));
        assertThat(ask(Kind.MX)).isEqualTo(missing(Fault.TIMED_OUT));
        assertThat(server.asked()).hasSize(1);
        allPlacesAreFree();
    }

    @Test
    void an_interrupted_thread_does_not_wait_and_stays_interrupted() throws Exception {
        server.behaves(FakeDnsServer.silent());
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread asking =
                Thread.ofPlatform()
                        .start(() -> {
                            ask(Kind.MX);
                            interrupted.complete(Thread.currentThread().isInterrupted());
                        });
        awaitQuestion();

        asking.interrupt();

        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        allPlacesAreFree();
    }

    @Test
    void a_question_waits_for_its_place() throws Exception {
        server.with("example.test. MX 10 mx.test.");
        SocketLimit one = SocketLimit.of(1);
        NameServers client =
                new NameServers(
                        new NameTries(List.of(server.address()), one, TRY), List.of(), lifeline);
        CompletableFuture<Answer> asked;
        try (SocketLimit.Place _ = one.take()) {
            asked = CompletableFuture.supplyAsync(() -> client.ask(DOMAIN, Kind.MX));
            Thread.sleep(100);
            assertThat(server.asked()).isEmpty();
        }

        assertThat(asked.get(20, TimeUnit.SECONDS)).isEqualTo(found(new Entry.Mx(10, "mx.test")));
    }

    @Test
    void signatures_up_to_a_trusted_key_prove_an_answer() {
        FakeZoneKey key = new FakeZoneKey("example.test.");
        server.with("example.test. MX 10 mx.test.").signs(key);

        assertThat(client(TRY, List.of(key.anchor()), server.address()).ask(DOMAIN, Kind.MX))
                .isEqualTo(new Answer.Found(List.of(new Entry.Mx(10, "mx.test")), true));
    }

    @Test
    void that_the_server_says_so_proves_nothing() {
        server.with("example.test. MX 10 mx.test.").signs(new FakeZoneKey("example.test."));
        FakeZoneKey other = new FakeZoneKey("example.test.");

        assertThat(client(TRY, List.of(other.anchor()), server.address()).ask(DOMAIN, Kind.MX))
                .isEqualTo(found(new Entry.Mx(10, "mx.test")));
    }

    @Test
    void a_key_that_is_trusted_for_another_zone_proves_nothing() {
        FakeZoneKey key = new FakeZoneKey("example.test.");
        server.with("example.test. MX 10 mx.test.").signs(key);
        String elsewhere = new FakeZoneKey("other.test.").anchor();

        assertThat(client(TRY, List.of(elsewhere), server.address()).ask(DOMAIN, Kind.MX))
                .isEqualTo(found(new Entry.Mx(10, "mx.test")));
        assertThat(client(TRY, Signatures.ROOT_ANCHORS, server.address()).ask(DOMAIN, Kind.MX))
                .isEqualTo(found(new Entry.Mx(10, "mx.test")));
    }

    @Test
    void a_record_that_was_changed_on_the_way_is_not_proven() {
        FakeZoneKey key = new FakeZoneKey("example.test.");
        server.with("example.test. MX 10 mx.test.")
                .signs(key)
                .behaves(FakeDnsServer.adding("example.test. MX 1 mx.evil.test."));

        assertThat(client(TRY, List.of(key.anchor()), server.address()).ask(DOMAIN, Kind.MX))
                .isEqualTo(found(new Entry.Mx(10, "mx.test"), new Entry.Mx(1, "mx.evil.test")));
    }

    @Test
    void the_keys_of_a_zone_are_asked_for_once() {
        FakeZoneKey key = new FakeZoneKey("example.test.");
        server.with("example.test. MX 10 mx.test.").with("example.test. TXT \"v=spf1 -all\"");
        server.signs(key);
        NameServers client = client(TRY, List.of(key.anchor()), server.address());

        client.ask(DOMAIN, Kind.MX);
        client.ask(DOMAIN, Kind.TXT);

        assertThat(server.asked()).containsOnlyOnce("UDP DNSKEY example.test");
    }

    @Test
    void what_is_not_proven_in_time_is_still_an_answer() {
        FakeZoneKey key = new FakeZoneKey("example.test.");
        server.with("example.test. MX 10 mx.test.")
                .signs(key)
                .behaves((query, answer, overTcp) ->
                        server.asked().size() > 1
                                ? Optional.empty()
                                : Optional.of(answer.toWire()));

        assertThat(
                        client(Duration.ofSeconds(2), List.of(key.anchor()), server.address())
                                .ask(DOMAIN, Kind.MX))
                .isEqualTo(found(new Entry.Mx(10, "mx.test")));
    }

    @Test
    void without_a_word_of_the_server_nothing_is_checked() {
        server.with("example.test. MX 10 mx.test.");

        ask(Kind.MX);

        assertThat(server.asked()).containsExactly("UDP MX example.test");
    }

    private void awaitQuestion() throws InterruptedException {
        while (server.asked().isEmpty()) {
            Thread.sleep(5);
        }
    }

    private void allPlacesAreFree() throws InterruptedException {
        for (int i = 0; i < SocketLimit.MAX_OPEN; i++) {
            limit.take();
        }
    }
}
