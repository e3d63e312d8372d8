package app.mailmend.session;

import static app.mailmend.session.SurveyLab.LONG;
import static app.mailmend.session.SurveyLab.SHORT;
import static app.mailmend.session.SurveyLab.startTls;
import static app.mailmend.session.SurveyLab.tls;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Surveyed;
import app.mailmend.net.SocketLimit;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.testing.BlackHole;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Looking at servers: what is seen, what is said, and that it ends. */
class PortLooksTest {

    private static final ServerIdentity GOOD =
            TestCertificates.good("smtp.example.test", "mail.example.test", "imap.example.test");
    private static final Endpoint SMTP_TLS = tls("smtp.example.test", 465);
    private static final Endpoint SMTP = startTls("smtp.example.test", 587);
    private static final Endpoint MAIL_TLS = tls("mail.example.test", 465);
    private static final Endpoint IMAPS = tls("imap.example.test", 993);
    private static final Endpoint IMAP = startTls("imap.example.test", 143);

    private final SurveyLab lab = new SurveyLab();

    @AfterEach
    void closeLab() {
        lab.close();
    }

    private static <E extends Evidence> Stream<E> seen(Surveyed look, Class<E> kind) {
        return look.stages().stream().flatMap(stage -> stage.find(kind).stream());
    }

    /** On a thread of its own, however few processors there are. */
    private static CompletableFuture<List<Surveyed>> aside(Supplier<List<Surveyed>> look) {
        return CompletableFuture.supplyAsync(look, task -> Thread.ofVirtual().start(task));
    }

    private static List<Stage> stages(Surveyed look) {
        return look.stages().stream().map(StageResult::stage).toList();
    }

    @Test
    void a_server_for_sending_is_looked_at_up_to_what_it_offers_inside_tls() {
        ScriptedSmtpServer server = lab.serve(SMTP, SurveyLab.submission(GOOD));
        List<Surveyed> looks = lab.looks(LONG).sending(List.of(SMTP));
        assertThat(looks).hasSize(1);
        assertThat(stages(looks.getFirst()))
                .containsExactly(
                        Stage.RESOLVE,
                        Stage.CONNECT,
                        Stage.GREETING,
                        Stage.EHLO,
                        Stage.STARTTLS,
                        Stage.TLS,
                        Stage.EHLO);
        assertThat(looks.getFirst().offer().mechanisms()).containsExactly("PLAIN", "LOGIN");
        assertThat(seen(looks.getFirst(), Evidence.TlsUp.class))
                .singleElement()
                .satisfies(
                        up -> assertThat(up.certificate().names()).contains("smtp.example.test"));
        assertThat(server.received().linesBeforeTls())
                .containsExactly("EHLO [127.0.0.1]", "STARTTLS");
        assertThat(server.received().linesInsideTls()).containsExactly("EHLO [127.0.0.1]", "QUIT");
    }

    @Test
    void a_mailbox_is_looked_at_over_tls_and_left_politely() {
        ScriptedSmtpServer server = lab.serve(IMAPS, SurveyLab.imaps(GOOD));
        List<Surveyed> looks = lab.looks(LONG).fetching(IncomingProtocol.IMAP, List.of(IMAPS));
        assertThat(stages(looks.getFirst()))
                .containsExactly(
                        Stage.RESOLVE, Stage.CONNECT, Stage.TLS, Stage.GREETING, Stage.EHLO);
        assertThat(looks.getFirst().offersSignIn()).isTrue();
        server.assertCompleted();
        assertThat(server.received().linesInsideTls())
                .containsExactly("m1 CAPABILITY", "m2 LOGOUT");
    }

    @Test
    void a_mailbox_with_starttls_is_asked_anew_inside() {
        ScriptedSmtpServer server =
                lab.serve(
                        IMAP,
                        (Script script) ->
                                script.send("* OK ready\r\n")
                                        .expect("m1 CAPABILITY")
                                        .send("* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n")
                                        .send("m1 OK done\r\n")
                                        .expect("m2 STARTTLS")
                                        .send("m2 OK begin\r\n")
                                        .startTls(GOOD)
                                        .expect("m3 CAPABILITY")
                                        .send("* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n")
                                        .send("m3 OK done\r\n")
                                        .expect("m4 LOGOUT"));
        List<Surveyed> looks = lab.looks(LONG).fetching(IncomingProtocol.IMAP, List.of(IMAP));
        server.assertCompleted();
        assertThat(looks.getFirst().offer().mechanisms()).contains("PLAIN");
        assertThat(looks.getFirst().offersSignIn()).isTrue();
    }

    @Test
    void a_pop3_server_is_asked_for_its_capabilities() {
        Endpoint pop = tls("mail.example.test", 995);
        ScriptedSmtpServer server =
                lab.serve(
                        pop,
                        (Script script) ->
                                script.startTls(GOOD)
                                        .send("+OK ready\r\n")
                                        .expect("CAPA")
                                        .send("+OK\r\nUSER\r\n.\r\n")
                                        .expect("QUIT"));
        List<Surveyed> looks = lab.looks(LONG).fetching(IncomingProtocol.POP3, List.of(pop));
        server.assertCompleted();
        assertThat(looks.getFirst().offersSignIn()).isTrue();
    }

    @Test
    void a_wrong_certificate_is_told_with_its_names_and_hears_nothing() {
        ScriptedSmtpServer server =
                lab.serve(SMTP_TLS, SurveyLab.submissions(TestCertificates.wrongName()));
        Surveyed look = lab.looks(LONG).sending(List.of(SMTP_TLS)).getFirst();
        assertThat(look.open()).isFalse();
        assertThat(seen(look, Evidence.CertificateRefused.class))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.certificate().problem())
                            .isEqualTo(CertificateProblem.NAME_MISMATCH);
                    assertThat(refused.certificate().names()).containsExactly("other.example.net");
                });
        assertThat(server.received().insideTls()).isEmpty();
    }

    @Test
    void a_server_without_encryption_is_left_behind_its_offer() {
        ScriptedSmtpServer server =
                lab.serve(SMTP, new Dialogue().offerBeforeTls("AUTH PLAIN LOGIN"));
        Surveyed look = lab.looks(LONG).sending(List.of(SMTP)).getFirst();
        assertThat(look.open()).isFalse();
        assertThat(seen(look, Evidence.ExtensionMissing.class)).hasSize(1);
        assertThat(server.received().everything()).isEqualTo("EHLO [127.0.0.1]\r\n");
    }

    @Test
    void a_server_without_sign_in_is_open_and_does_not_end_the_search() {
        lab.serve(SMTP_TLS, new Dialogue().offerInsideTls("SIZE 1000").implicitTls(GOOD));
        lab.serve(SMTP, SurveyLab.submission(GOOD));
        List<Surveyed> looks = lab.looks(LONG).sending(List.of(SMTP_TLS, SMTP));
        assertThat(looks).extracting(Surveyed::open).containsExactly(true, true);
        assertThat(looks).extracting(Surveyed::offersSignIn).containsExactly(false, true);
    }

    @Test
    void a_black_hole_costs_a_good_place_behind_it_no_time() {
        try (BlackHole hole = new BlackHole()) {
            lab.leadTo(SMTP_TLS, hole.port());
            lab.serve(SMTP, SurveyLab.submission(GOOD));
            List<Surveyed> looks = lab.looks(LONG).sending(List.of(SMTP_TLS, SMTP, MAIL_TLS));
            assertThat(looks).extracting(Surveyed::endpoint).containsExactly(SMTP_TLS, SMTP);
            assertThat(seen(looks.getFirst(), Evidence.NotConnected.class))
                    .extracting(Evidence.NotConnected::fault)
                    .containsExactly(ConnectFault.OVERTAKEN);
        }
    }

    @Test
    void ports_that_refuse_and_names_that_do_not_exist_are_told_apart() {
        lab.refuse(SMTP_TLS);
        List<Surveyed> looks = lab.looks(LONG).sending(List.of(SMTP_TLS, SMTP));
        assertThat(seen(looks.getFirst(), Evidence.NotConnected.class))
                .extracting(Evidence.NotConnected::fault)
                .containsExactly(ConnectFault.REFUSED);
        assertThat(stages(looks.getLast())).containsExactly(Stage.RESOLVE);
    }

    @Test
    void a_server_that_never_greets_is_waited_for_only_so_long() {
        lab.serve(SMTP, (Script script) -> script.silence());
        Surveyed look = lab.looks(SHORT).sending(List.of(SMTP)).getFirst();
        assertThat(look.stages().getLast().find(Evidence.Silent.class)).isPresent();
    }

    @Test
    void a_mailbox_that_never_greets_is_waited_for_only_so_long() {
        lab.serve(IMAPS, (Script script) -> script.startTls(GOOD).silence());
        Surveyed look = lab.looks(SHORT).fetching(IncomingProtocol.IMAP, List.of(IMAPS)).getFirst();
        assertThat(look.stages().getLast().find(Evidence.Silent.class)).isPresent();
    }

    @Test
    void names_that_lead_into_private_networks_are_not_followed() {
        ScriptedSmtpServer server = lab.serve(SMTP, SurveyLab.submission(GOOD));
        Endpoint inside = startTls("inside.example.test", server.port());
        Endpoint literal = startTls("127.0.0.1", server.port());
        lab.dns.address("inside.example.test", "127.0.0.1", "10.0.0.1", "fd00::1", "100.64.0.1");
        List<Surveyed> looks = lab.looks(LONG).sending(List.of(inside, literal));
        assertThat(looks)
                .hasSize(2)
                .allSatisfy(look -> assertThat(stages(look)).containsExactly(Stage.RESOLVE));
        assertThat(server.received().everything()).isEmpty();
    }

    @Test
    void when_the_whole_time_is_over_what_was_seen_is_told() {
        lab.serve(SMTP, (Script script) -> script.silence());
        PortLooks.Limits brief =
                new PortLooks.Limits(
                        SHORT.connect(), LONG.connect(), LONG.patience(), LONG.handshake());
        Surveyed look = lab.looks(brief).sending(List.of(SMTP)).getFirst();
        assertThat(look.open()).isFalse();
        assertThat(stages(look)).contains(Stage.CONNECT, Stage.GREETING);
    }

    /** Every place is silent for good, and would be waited for a minute. */
    @Test
    void everything_ends_when_the_search_is_cancelled() throws Exception {
        try (BlackHole hole = new BlackHole();
                Silent silent = new Silent()) {
            List<Endpoint> all =
                    IntStream.range(0, 20)
                            .mapToObj(i -> tls("n" + i + ".example.test", 465))
                            .toList();
            all.forEach(place -> lab.leadTo(place, hole.port()));
            lab.leadTo(SMTP, silent.port());
            lab.leadTo(IMAPS, silent.port());
            CompletableFuture<List<Surveyed>> sending =
                    aside(() ->
                            lab.looks(LONG)
                                    .sending(
                                            Stream.concat(Stream.of(SMTP), all.stream()).toList()));
            CompletableFuture<List<Surveyed>> fetching =
                    aside(() -> lab.looks(LONG).fetching(IncomingProtocol.IMAP, List.of(IMAPS)));
            silent.came.acquire(2);
            lab.lifeline.cancel();
            assertThat(sending.get(30, TimeUnit.SECONDS)).noneMatch(Surveyed::open);
            assertThat(fetching.get(30, TimeUnit.SECONDS)).noneMatch(Surveyed::open);
        }
    }

    @Test
    void everything_ends_when_the_source_is_interrupted() throws Exception {
        try (Silent silent = new Silent()) {
            lab.leadTo(SMTP, silent.port());
            CompletableFuture<List<Surveyed>> looks = new CompletableFuture<>();
            Thread source =
                    Thread.ofVirtual()
                            .start(() -> looks.complete(lab.looks(LONG).sending(List.of(SMTP))));
            silent.came.acquire(1);
            source.interrupt();
            assertThat(looks.get(30, TimeUnit.SECONDS)).noneMatch(Surveyed::open);
        }
    }

    /** The server says nothing, so that a connection once made stays. */
    @Test
    void no_more_sockets_are_open_at_once_than_a_search_may_have() throws Exception {
        int most = 3;
        try (Silent silent = new Silent()) {
            List<Endpoint> all =
                    IntStream.range(0, 12)
                            .mapToObj(i -> tls("n" + i + ".example.test", 465))
                            .toList();
            all.forEach(place -> lab.leadTo(place, silent.port()));
            PortLooks looks = lab.looks(LONG, SocketLimit.of(most));
            CompletableFuture<List<Surveyed>> sending = aside(() -> looks.sending(all));
            CompletableFuture<List<Surveyed>> fetching =
                    aside(() -> looks.fetching(IncomingProtocol.IMAP, all));
            silent.came.acquire(most);
            assertThat(silent.came.tryAcquire(1, TimeUnit.SECONDS)).isFalse();
            lab.lifeline.cancel();
            sending.get(30, TimeUnit.SECONDS);
            fetching.get(30, TimeUnit.SECONDS);
        }
    }

    /** With one socket for all, a place that is not given back would stop the rest. */
    @Test
    void every_socket_gives_its_place_back() {
        lab.refuse(tls("a.example.test", 465));
        lab.serve(tls("b.example.test", 465), SurveyLab.submissions(TestCertificates.wrongName()));
        lab.serve(
                tls("c.example.test", 465),
                new Dialogue()
                        .offerInsideTls("SIZE 1")
                        .implicitTls(TestCertificates.good("c.example.test")));
        lab.serve(startTls("d.example.test", 587), new Dialogue());
        lab.serve(SMTP, SurveyLab.submission(GOOD));
        lab.serve(IMAPS, SurveyLab.imaps(GOOD));
        PortLooks looks = lab.looks(LONG, SocketLimit.of(1));
        List<Surveyed> seen =
                looks.sending(
                        List.of(
                                tls("a.example.test", 465),
                                tls("b.example.test", 465),
                                tls("c.example.test", 465),
                                startTls("d.example.test", 587),
                                SMTP));
        assertThat(seen.getLast().endpoint()).isEqualTo(SMTP);
        assertThat(seen.getLast().offersSignIn()).isTrue();
        assertThat(looks.fetching(IncomingProtocol.IMAP, List.of(IMAPS)).getFirst().offersSignIn())
                .isTrue();
    }

    @Test
    void at_most_two_ports_of_a_host_are_looked_at_at_once() throws Exception {
        try (Silent silent = new Silent()) {
            List<Endpoint> ports =
                    IntStream.of(465, 587, 2465, 2587)
                            .mapToObj(port -> tls("smtp.example.test", port))
                            .toList();
            ports.forEach(place -> lab.leadTo(place, silent.port()));
            CompletableFuture<List<Surveyed>> sending = aside(() -> lab.looks(LONG).sending(ports));
            silent.came.acquire(2);
            assertThat(silent.came.tryAcquire(1, TimeUnit.SECONDS)).isFalse();
            lab.lifeline.cancel();
            sending.get(30, TimeUnit.SECONDS);
        }
    }

    /** Takes every connection, keeps it, and never says a word. */
    private static final class Silent implements AutoCloseable {

        private final ServerSocket listener;
        private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();
        private final Semaphore came = new Semaphore(0);

        Silent() throws IOException {
            listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
            Thread.ofVirtual().start(this::acceptAll);
        }

        int port() {
            return listener.getLocalPort();
        }

        private void acceptAll() {
            try {
                while (true) {
                    clients.add(listener.accept());
                    came.release();
                }
            } catch (SocketException over) {
                // the listener was closed
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            listener.close();
            for (Socket client : clients) {
                client.close();
            }
        }
    }
}
