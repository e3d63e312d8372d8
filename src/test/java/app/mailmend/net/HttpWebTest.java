package app.mailmend.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.ScriptedWebServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document needs to be fetched, and what the server learns of who fetches it. */
@Timeout(60)
class HttpWebTest {

    private static final String HOST = "autoconfig.example.test";
    private static final String CONFIG = "https://" + HOST + "/mail/config-v1.1.xml";
    private static final ServerIdentity GOOD = TestCertificates.good(HOST);

    private final WebLab lab = new WebLab();

    @AfterEach
    void closeTheLab() {
        lab.close();
    }

    @Test
    void a_page_comes_over_tls_with_its_type_its_day_and_its_way() throws IOException {
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(TestCertificates.serverContext(GOOD)));
        server.createContext(
                "/mail",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
                    exchange.getResponseHeaders()
                            .set("Last-Modified", "Tue, 05 Mar 2024 23:30:00 GMT");
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write("<clientConfig/>".getBytes(UTF_8));
                    }
                });
        server.start();
        try {
            lab.map(HOST, 443, server.getAddress().getPort());
            Web.Answer.Page page = lab.page(CONFIG);
            assertThat(page.isOk()).isTrue();
            assertThat(page.body().text(UTF_8)).isEqualTo("<clientConfig/>");
            assertThat(page.contentType()).isEqualTo("text/xml; charset=utf-8");
            assertThat(page.lastModified()).isEqualTo("2024-03-05");
            assertThat(page.way()).containsExactly(URI.create(CONFIG));
            assertThat(page.isProtected()).isTrue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void the_server_learns_nothing_of_who_asks() {
        try (var server = ScriptedWebServer.plain(ScriptedWebServer.page("text/plain", "ok"))) {
            lab.http(HOST, server);
            assertThat(lab.page("http://" + HOST + "/a%20b?c=d%40e#f").isProtected()).isFalse();
            assertThat(server.requests())
                    .containsExactly(
                            "GET /a%20b?c=d%40e HTTP/1.1\r\n"
                                    + "Host: autoconfig.example.test\r\n"
                                    + "User-Agent: Mailmend\r\n"
                                    + "Accept: application/xml, text/xml, application/json,"
                                    + " */*;q=0.5\r\n"
                                    + "Accept-Encoding: identity\r\n"
                                    + "Connection: close\r\n"
                                    + "\r\n");
        }
    }

    @Test
    void what_is_posted_stands_in_the_request_and_nothing_else_does() {
        try (var server = ScriptedWebServer.plain(ScriptedWebServer.page("text/xml", "<a/>"))) {
            lab.map(HOST, 8080, server.port());
            Web.Answer answer =
                    lab.web()
                            .fetch(
                                    Web.Request.post(
                                                    URI.create("http://" + HOST + ":8080"),
                                                    "text/xml",
                                                    Octets.of("<grüße/>"))
                                            .within(WebLab.LONG));
            assertThat(answer).isInstanceOf(Web.Answer.Page.class);
            assertThat(server.requests())
                    .containsExactly(
                            "POST / HTTP/1.1\r\n"
                                    + "Host: autoconfig.example.test:8080\r\n"
                                    + "User-Agent: Mailmend\r\n"
                                    + "Accept: application/xml, text/xml, application/json,"
                                    + " */*;q=0.5\r\n"
                                    + "Accept-Encoding: identity\r\n"
                                    + "Connection: close\r\n"
                                    + "Content-Type: text/xml\r\n"
                                    + "Content-Length: 10\r\n"
                                    + "\r\n"
                                    + "<gr\u00c3\u00bc\u00c3\u009fe/>");
        }
    }

    @Test
    void s89_a_cookie_is_not_kept_and_a_demand_for_a_sign_in_is_only_reported() {
        try (var server =
                ScriptedWebServer.secured(
                        GOOD,
                        ScriptedWebServer.answer(
                                "HTTP/1.1 401 Unauthorized\r\n"
                                        + "WWW-Authenticate: Basic realm=\"mail\"\r\n"
                                        + "Set-Cookie: id=1234; Path=/\r\n"
                                        + "Content-Length: 4\r\n\r\nsoon"))) {
            lab.https(HOST, server);
            Web web = lab.web();
            for (int i = 0; i < 2; i++) {
                assertThat(web.fetch(Web.Request.get(URI.create(CONFIG)).within(WebLab.LONG)))
                        .isInstanceOfSatisfying(
                                Web.Answer.Page.class,
                                page -> assertThat(page.status()).isEqualTo(401));
            }
            assertThat(server.requests())
                    .hasSize(2)
                    .noneMatch(request -> request.contains("Authorization"))
                    .noneMatch(request -> request.contains("Cookie"))
                    .noneMatch(request -> request.contains("Referer"));
        }
    }

    @Test
    void s89_a_proxys_demand_for_a_sign_in_is_only_reported() {
        try (var server =
                ScriptedWebServer.secured(
                        GOOD,
                        ScriptedWebServer.answer(
                                "HTTP/1.1 407 Proxy Authentication Required\r\n"
                                        + "Proxy-Authenticate: Basic realm=\"mail\"\r\n\r\n"))) {
            lab.https(HOST, server);
            assertThat(lab.page(CONFIG).status()).isEqualTo(407);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private Web.Answer.Page served(String answer) {
        try (var server = ScriptedWebServer.secured(GOOD, ScriptedWebServer.answer(answer))) {
            return lab.https(HOST, server).page(CONFIG);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello, and more than announced",
                "HTTP/1.1 200 OK\r\n\r\nhello",
                "HTTP/1.0 200 OK\r\n\r\nhello",
                "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "2;a=b\r\nhe\r\n3\r\nllo\r\n0\r\nTrailer: yes\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                        + "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
            })
    void a_body_has_a_length_or_chunks_or_ends_with_the_connection(String answer) {
        Web.Answer.Page page = served(answer);
        assertThat(page.isOk()).isTrue();
        assertThat(page.body().text(UTF_8)).isEqualTo("hello");
    }

    @ParameterizedTest
    @CsvSource({"200, OK", "404, Not Found", "503, Service Unavailable", "300, Multiple Choices"})
    void every_status_is_an_answer(int status, String reason) {
        Web.Answer.Page page =
                served("HTTP/1.1 " + status + " " + reason + "\r\n\r\n<html>soon</html>");
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body().size()).isPositive();
    }

    @Test
    void a_page_that_says_nothing_of_itself_is_a_page() {
        Web.Answer.Page page = served("HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(page.body().size()).isZero();
        assertThat(page.contentType()).isEmpty();
        assertThat(page.lastModified()).isEmpty();
    }

    @Test
    void of_a_failure_only_the_status_counts_however_large_its_page_is() {
        Web.Answer.Page page =
                served("HTTP/1.1 404 Not Found\r\n\r\n" + "x".repeat(Web.MAX_BYTES + 1));
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body().size()).isZero();
    }

    private static Stream<byte[]> packed() throws IOException {
        byte[] text = "hello".getBytes(UTF_8);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(deflated);
                Deflater noEnvelope = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
                OutputStream bareOut = new DeflaterOutputStream(bare, noEnvelope)) {
            out.write(text);
            bareOut.write(text);
        }
        return Stream.of(
                answer("gzip", gzip(text)),
                answer("X-GZip", gzip(text)),
                answer("deflate", deflated.toByteArray()),
                answer("deflate", bare.toByteArray()),
                answer("identity", text));
    }

    static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }

    static byte[] answer(String coding, byte[] body) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.write(
                "HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(coding, body.length)
                        .getBytes(UTF_8));
        answer.write(body);
        return answer.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("packed")
    void what_is_packed_although_nobody_asked_is_unpacked(byte[] answer) {
        try (var server = ScriptedWebServer.secured(GOOD, visit -> visit.send(answer))) {
            assertThat(lab.https(HOST, server).page(CONFIG).body()).isEqualTo(Octets.of("hello"));
        }
    }

    @Test
    void a_document_may_be_as_large_as_the_limit() {
        String whole = "x".repeat(Web.MAX_BYTES);
        assertThat(served("HTTP/1.1 200 OK\r\n\r\n" + whole).body().size())
                .isEqualTo(Web.MAX_BYTES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT | 1994-11-06",
                "Sun, 06 Nov 1994 23:49:37 -0500 | 1994-11-07",
                "Sunday, 06-Nov-94 08:49:37 GMT | ''",
                "yesterday | ''",
                "Fri, 31 Dec 9999 23:59:59 GMT | ''"
            })
    void the_day_of_a_document_is_kept_where_it_can_be_read(String date, String day) {
        assertThat(served("HTTP/1.1 200 OK\r\nLast-Modified: " + date + "\r\n\r\n").lastModified())
                .isEqualTo(day);
    }

    @Test
    void a_document_of_the_day_after_tomorrow_has_no_day_and_one_of_yesterday_has() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        DateTimeFormatter form = DateTimeFormatter.RFC_1123_DATE_TIME;
        String head = "HTTP/1.1 200 OK\r\nLast-Modified: ";
        assertThat(served(head + form.format(now.plusDays(2)) + "\r\n\r\n").lastModified())
                .isEmpty();
        assertThat(served(head + form.format(now.minusDays(1)) + "\r\n\r\n").lastModified())
                .isEqualTo(now.minusDays(1).toLocalDate().toString());
    }

    @Test
    void a_bad_certificate_is_the_end_and_nothing_is_asked() {
        List<ServerIdentity> bad =
                List.of(
                        TestCertificates.wrongName(),
                        TestCertificates.expired(HOST),
                        TestCertificates.selfSigned(HOST),
                        TestCertificates.unknownIssuer(HOST));
        List<String> details = List.of("name-mismatch", "expired", "self-signed", "unknown-issuer");
        for (int i = 0; i < bad.size(); i++) {
            try (var server =
                    ScriptedWebServer.secured(
                            bad.get(i), ScriptedWebServer.page("text/xml", "<a/>"))) {
                assertThat(lab.https(HOST, server).get(CONFIG))
                        .isEqualTo(
                                new Web.Answer.Unavailable(Web.Fault.CERTIFICATE, details.get(i)));
                assertThat(server.connections()).isEqualTo(1);
                assertThat(server.requests()).isEmpty();
            }
        }
    }

    @Test
    void a_server_without_tls_is_no_fault_of_a_certificate() {
        try (var server =
                ScriptedWebServer.eager(
                        ScriptedWebServer.answer("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            assertThat(lab.https(HOST, server).fault(CONFIG)).isEqualTo(Web.Fault.TLS);
        }
    }

    @Test
    void a_port_where_nobody_listens_is_not_connected() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        assertThat(lab.map(HOST, 443, port).unavailable(CONFIG))
                .isEqualTo(
                        new Web.Answer.Unavailable(Web.Fault.NOT_CONNECTED, "127.0.0.1 refused"));
    }

    @Test
    void a_name_that_does_not_exist_is_told_from_a_look_up_that_failed() {
        assertThat(lab.fault(CONFIG)).isEqualTo(Web.Fault.NO_SUCH_NAME);
        lab.dns.silent();
        assertThat(lab.fault(CONFIG)).isEqualTo(Web.Fault.LOOKUP_FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.test/",
                "https://user@autoconfig.example.test/",
                "https://0x7f.1/",
                "https:///nothing",
                "https://autoconfig.example.test:0/",
                "autoconfig.example.test"
            })
    void what_is_no_plain_address_of_the_web_is_not_asked(String uri) {
        assertThat(lab.unavailable(uri))
                .isEqualTo(new Web.Answer.Unavailable(Web.Fault.REDIRECT, "no web address"));
        assertThat(lab.dns.asked()).isEmpty();
    }
}
