package app.mailmend.net;

import static app.mailmend.testing.ScriptedWebServer.answer;
import static app.mailmend.testing.ScriptedWebServer.page;
import static app.mailmend.testing.ScriptedWebServer.redirect;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.ScriptedWebServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Web servers that send too much, too little, too slowly, or something else altogether. */
@Timeout(60)
class HostileWebTest {

    private static final String HOST = "example.test";
    private static final String PAGE = "https://example.test/";
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final ServerIdentity GOOD = TestCertificates.good(HOST);

    private final WebLab lab = new WebLab();

    @AfterEach
    void closeTheLab() {
        lab.close();
    }

    private Web.Answer.Unavailable met(ScriptedWebServer.Part part) {
        try (var server = ScriptedWebServer.secured(GOOD, part)) {
            return lab.https(HOST, server).unavailable(PAGE);
        }
    }

    private void assertFault(Web.Fault fault, ScriptedWebServer.Part part) {
        Web.Answer.Unavailable answer = met(part);
        assertThat(answer.fault()).as(answer.detail()).isEqualTo(fault);
        assertThat(answer.detail()).hasSizeLessThanOrEqualTo(100).matches("[ -~]*");
    }

    @Test
    void s86_a_large_document_is_not_read_to_its_end() {
        assertFault(
                Web.Fault.TOO_LARGE,
                visit -> visit.send(OK + "\r\n").sendForever("x".repeat(5000)));
        assertFault(
                Web.Fault.TOO_LARGE,
                visit ->
                        visit.send(OK + "Content-Length: 268435456\r\n\r\n")
                                .sendForever("x".repeat(5000)));
        assertFault(
                Web.Fault.TOO_LARGE,
                visit ->
                        visit.send(OK + "Transfer-Encoding: chunked\r\n\r\n")
                                .sendForever("1000\r\n" + "x".repeat(0x1000) + "\r\n"));
        assertFault(Web.Fault.TOO_LARGE, answer(OK + "\r\n" + "x".repeat(Web.MAX_BYTES + 1)));
    }

    @Test
    void s86_a_bomb_does_not_unfold() throws IOException {
        byte[] bomb = HttpWebTest.gzip(new byte[10 << 20]);
        assertThat(bomb).hasSizeLessThan(Web.MAX_BYTES);
        byte[] all = HttpWebTest.answer("gzip", bomb);
        assertFault(Web.Fault.TOO_LARGE, visit -> visit.send(all));
    }

    @Test
    void s86_a_bomb_inside_a_bomb_does_not_unfold_either() throws IOException {
        byte[] twice = HttpWebTest.gzip(HttpWebTest.gzip(new byte[10 << 20]));
        byte[] all = HttpWebTest.answer("gzip, gzip", twice);
        assertFault(Web.Fault.BROKEN, visit -> visit.send(all));
    }

    /** How many of them are looked at depends on how they arrive. */
    @Test
    void s86_empty_parts_without_end_come_to_an_end() throws IOException {
        String empty = new String(HttpWebTest.gzip(new byte[0]), ISO_8859_1);
        try (var server =
                ScriptedWebServer.secured(
                        GOOD,
                        visit ->
                                visit.send(OK + "Content-Encoding: gzip\r\n\r\n")
                                        .sendForever(empty.repeat(100)))) {
            assertThat(lab.https(HOST, server).get(PAGE))
                    .isIn(
                            new Web.Answer.Unavailable(
                                    Web.Fault.TOO_LARGE, "more than 65536 bytes"),
                            new Web.Answer.Page(
                                    List.of(URI.create(PAGE)), 200, "", Octets.none(), ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void what_says_it_is_packed_and_is_not_is_broken(String coding) {
        assertFault(
                Web.Fault.BROKEN,
                answer(OK + "Content-Encoding: " + coding + "\r\n\r\n<clientConfig/>"));
    }

    @Test
    void s86_headers_without_end_are_too_large() {
        assertFault(Web.Fault.TOO_LARGE, visit -> visit.send(OK).sendForever("A: b\r\n"));
        assertFault(Web.Fault.TOO_LARGE, visit -> visit.send(OK + "A: ").sendForever("bbbb"));
        assertFault(
                Web.Fault.TOO_LARGE, visit -> visit.send(OK + "A: b\r\n").sendForever(" c\r\n"));
        assertFault(Web.Fault.TOO_LARGE, visit -> visit.send("HTTP/1.1 200 ").sendForever("OK"));
        assertFault(Web.Fault.TOO_LARGE, visit -> visit.sendForever("\r\n"));
        assertFault(
                Web.Fault.TOO_LARGE,
                visit ->
                        visit.send(OK + "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n")
                                .sendForever("A: b\r\n"));
        assertFault(
                Web.Fault.TOO_LARGE,
                visit ->
                        visit.send(OK + "Transfer-Encoding: chunked\r\n\r\n1;")
                                .sendForever("a=b;"));
    }

    @Test
    void as_many_and_as_long_headers_as_the_limits_allow_are_read() {
        String longLine = "A: " + "b".repeat(HttpExchange.MAX_LINE - 5) + "\r\n";
        String head = OK + longLine + "A: b\r\n".repeat(HttpExchange.MAX_HEADERS - 1) + "\r\n";
        try (var server = ScriptedWebServer.secured(GOOD, answer(head))) {
            assertThat(lab.https(HOST, server).page(PAGE).isOk()).isTrue();
        }
        assertFault(Web.Fault.TOO_LARGE, answer(OK + "c: d\r\n" + head.substring(OK.length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "220 mail.example.test ESMTP\r\n",
                "<html><body>It works!</body></html>",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "HTTP/1.1\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "HTTP/1.1 000 Zero\r\n\r\n",
                "HTTP/1.1 42 Low\r\n\r\n",
                "HTTP/1.1 -20 Low\r\n\r\n",
                "HTTP/1.1 2000 High\r\n\r\n",
                "HTTP/2.0 200 OK\r\n\r\n",
                "HTTP/x.y 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK",
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n",
                "HTTP/1.1 302 Over There\r\nLocation: https://exam",
                "HTTP/1.1 200 OK\r\nno header\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
                "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello, you\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nhello"
            })
    void s86_what_is_not_http_or_breaks_off_is_broken(String bytes) {
        assertFault(Web.Fault.BROKEN, answer(bytes));
    }

    @Test
    void a_detail_shows_nothing_that_acts_on_a_terminal_and_little_of_the_text() {
        Web.Answer.Unavailable answer =
                met(answer("HTTP/1.1 \u001b[31mred\u202e\r " + "secret ".repeat(100) + "\r\n\r\n"));
        assertThat(answer.fault()).isEqualTo(Web.Fault.BROKEN);
        assertThat(answer.detail()).isNotEmpty().hasSizeLessThanOrEqualTo(100).matches("[ -~]+");
    }

    @Test
    void s86_whatever_a_server_sends_there_is_an_answer() {
        Random random = new Random(86);
        String whole =
                OK
                        + "Content-Type: text/xml\r\nLast-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
        List<String> mangled =
                IntStream.range(0, 300).mapToObj(_ -> mangle(whole, random)).toList();
        AtomicInteger next = new AtomicInteger();
        try (var server =
                ScriptedWebServer.plain(visit -> visit.send(mangled.get(next.getAndIncrement())))) {
            lab.http(HOST, server);
            assertThat(mangled).allSatisfy(_ -> assertThat(lab.get("http://" + HOST)).isNotNull());
            assertThat(next).hasValue(mangled.size());
        }
    }

    private static String mangle(String whole, Random random) {
        StringBuilder text = new StringBuilder(whole);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.deleteCharAt(at);
                default -> text.insert(at, "\r\n0: 9;\t\u00ff".charAt(random.nextInt(9)));
            }
        }
        return text.toString();
    }

    @Test
    void s86_a_wall_clock_ends_what_drips_in_whatever_stage() {
        List<ScriptedWebServer.Part> drips =
                List.of(
                        visit -> visit.drip('H'),
                        visit -> visit.send(OK + "A: ").drip('b'),
                        visit -> visit.send(OK + "\r\n").drip('x'),
                        visit -> visit.send("").drip('\n'),
                        visit -> {
                            while (true) {
                                visit.send("HTTP/1.1 102 Processing\r\n\r\n");
                            }
                        });
        for (ScriptedWebServer.Part drip : drips) {
            try (var server = ScriptedWebServer.plain(drip)) {
                lab.http(HOST, server);
                Web.Answer answer = shortly();
                assertThat(answer).isNotInstanceOf(Web.Answer.Page.class);
            }
        }
    }

    private Web.Answer shortly() {
        return lab.web()
                .fetch(
                        Web.Request.get(URI.create("http://" + HOST))
                                .within(Duration.ofMillis(300)));
    }

    @Test
    void the_wall_clock_counts_all_redirects_and_tls_that_never_comes() {
        try (var slow =
                        ScriptedWebServer.plain(
                                redirect(302, "/next"),
                                visit -> visit.send(OK + "\r\n").drip('x'));
                var mute = ScriptedWebServer.plain(page("text/plain", "never"))) {
            lab.http(HOST, slow);
            assertThat(shortly()).isEqualTo(new Web.Answer.Unavailable(Web.Fault.TIMED_OUT, ""));
            lab.https(HOST, mute);
            assertThat(
                            lab.web()
                                    .fetch(
                                            Web.Request.get(URI.create(PAGE))
                                                    .within(Duration.ofMillis(300))))
                    .isEqualTo(new Web.Answer.Unavailable(Web.Fault.TIMED_OUT, ""));
        }
    }

    @Test
    void a_resolver_that_never_answers_is_not_waited_for() {
        CountDownLatch over = new CountDownLatch(1);
        Connector connector =
                new Connector(
                        _ -> {
                            awaitQuietly(over);
                            return new Dns.Answer.Found(List.of());
                        },
                        new NetworkMap(Map.of()),
                        lab.lifeline);
        Web web = new HttpWeb(connector, lab.secure(), lab.sockets, false);
        assertThat(web.fetch(Web.Request.get(URI.create(PAGE)).within(Duration.ofMillis(100))))
                .isEqualTo(new Web.Answer.Unavailable(Web.Fault.TIMED_OUT, ""));
        over.countDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScriptedWebServer.Part drippingOnce(CountDownLatch begun) {
        return visit -> {
            visit.send(OK + "\r\n");
            begun.countDown();
            visit.drip('x');
        };
    }

    @Test
    void a_run_that_is_cancelled_ends_a_request_and_gives_its_place_back() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        lab.sockets = SocketLimit.of(1);
        try (var server = ScriptedWebServer.secured(GOOD, drippingOnce(begun))) {
            lab.https(HOST, server);
            CompletableFuture<Web.Answer> asked =
                    CompletableFuture.supplyAsync(() -> lab.get(PAGE));
            begun.await();
            lab.lifeline.cancel();
            assertThat(asked.get()).isEqualTo(new Web.Answer.Unavailable(Web.Fault.CANCELLED, ""));
            lab.sockets.take().close();
            assertThat(lab.fault(PAGE)).isEqualTo(Web.Fault.CANCELLED);
        }
    }

    @Test
    void a_thread_that_is_interrupted_ends_its_request_and_stays_interrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        lab.sockets = SocketLimit.of(1);
        try (var server = ScriptedWebServer.secured(GOOD, drippingOnce(begun))) {
            lab.https(HOST, server);
            CompletableFuture<Web.Answer> answer = new CompletableFuture<>();
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread asking =
                    Thread.ofPlatform()
                            .start(() -> {
                                answer.complete(lab.get(PAGE));
                                interrupted.complete(Thread.currentThread().isInterrupted());
                            });
            begun.await();
            asking.interrupt();
            assertThat(answer.get()).isEqualTo(new Web.Answer.Unavailable(Web.Fault.CANCELLED, ""));
            assertThat(interrupted.get()).isTrue();
            lab.sockets.take().close();
        }
    }

    @Test
    void a_request_that_waits_for_a_place_ends_with_its_time() throws InterruptedException {
        lab.sockets = SocketLimit.of(1);
        try (SocketLimit.Place _ = lab.sockets.take();
                var server = ScriptedWebServer.plain(page("text/plain", "ok"))) {
            lab.http(HOST, server);
            assertThat(shortly()).isEqualTo(new Web.Answer.Unavailable(Web.Fault.TIMED_OUT, ""));
            assertThat(server.connections()).isZero();
        }
        try (var server = ScriptedWebServer.plain(page("text/plain", "ok"))) {
            assertThat(lab.http(HOST, server).page("http://" + HOST).isOk()).isTrue();
        }
    }

    /** The server answers three at a time, so a fourth that came would be counted. */
    @Test
    void never_are_more_sockets_open_than_the_search_may_have()
            throws ExecutionException, InterruptedException {
        int limit = 3;
        lab.sockets = SocketLimit.of(limit);
        CyclicBarrier threes = new CyclicBarrier(limit);
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ScriptedWebServer.Part counting =
                visit -> {
                    most.accumulateAndGet(open.incrementAndGet(), Math::max);
                    meet(threes);
                    open.decrementAndGet();
                    page("text/plain", "ok").play(visit);
                };
        try (var server = ScriptedWebServer.plain(counting)) {
            lab.http(HOST, server);
            Web web = lab.web();
            Web.Request request = Web.Request.get(URI.create("http://" + HOST)).within(WebLab.LONG);
            List<CompletableFuture<Web.Answer>> asked =
                    Stream.generate(() ->
                                    CompletableFuture.supplyAsync(
                                            () -> web.fetch(request),
                                            task -> Thread.ofVirtual().start(task)))
                            .limit(4L * limit)
                            .toList();
            for (CompletableFuture<Web.Answer> one : asked) {
                assertThat(one.get()).isInstanceOf(Web.Answer.Page.class);
            }
            assertThat(most).hasValue(limit);
            assertThat(server.connections()).isEqualTo(4 * limit);
        }
    }

    private static void meet(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException over) {
            throw new IOException(over);
        }
    }

    @Test
    void s83_a_portals_page_for_everything_is_only_what_it_is() {
        try (var server =
                ScriptedWebServer.plain(
                        page("text/html; charset=utf-8", "<html>Sign in!</html>"))) {
            Web.Answer.Page page = lab.http(HOST, server).page("http://" + HOST + "/config.xml");
            assertThat(page.isOk()).isTrue();
            assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(page.isProtected()).isFalse();
        }
    }

    @Test
    void s83_a_portal_that_redirects_a_protected_address_has_no_certificate_for_it() {
        try (var portal =
                ScriptedWebServer.secured(
                        TestCertificates.selfSigned("portal.example.net"),
                        redirect(302, "http://portal.example.net/"))) {
            assertThat(lab.https(HOST, portal).fault(PAGE)).isEqualTo(Web.Fault.CERTIFICATE);
            assertThat(portal.requests()).isEmpty();
        }
    }
}
