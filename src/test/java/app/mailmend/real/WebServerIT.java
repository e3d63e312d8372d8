package app.mailmend.real;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.net.Connector;
import app.mailmend.net.Dns;
import app.mailmend.net.HttpWeb;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NetworkMap;
import app.mailmend.net.SecureSockets;
import app.mailmend.net.SocketLimit;
import app.mailmend.net.SystemDns;
import app.mailmend.net.TrustStores;
import app.mailmend.net.Web;
import app.mailmend.settings.HostName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Documents from a real nginx that plays autoconfig.example.test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerIT {

    private static final HostName HOST = new HostName(Nginx.NAME);
    private static final Duration LONG = Duration.ofMinutes(1);

    private Optional<Nginx> running = Optional.empty();

    @BeforeAll
    void start() throws IOException {
        Optional<String> missing = Nginx.missing();
        missing.ifPresent(reason -> System.out.println("Skipped WebServerIT: " + reason));
        Assumptions.assumeTrue(missing.isEmpty(), missing.orElse(""));
        running = Optional.of(Nginx.start());
    }

    @AfterAll
    void stop() {
        running.ifPresent(Nginx::close);
    }

    private Nginx nginx() {
        return running.orElseThrow();
    }

    private X509ExtendedTrustManager trust() {
        return switch (TrustStores.withExtraRoots(List.of(nginx().caPem()))) {
            case TrustStores.Loaded.Trust(var manager) -> manager;
            case TrustStores.Loaded.Unreadable(Path file) -> throw new AssertionError(file);
        };
    }

    private NetworkMap map() {
        HostName real = new HostName(Nginx.HOST);
        return new NetworkMap(
                Map.of(
                        new NetworkMap.Place(HOST, 80),
                        new NetworkMap.Place(real, nginx().http()),
                        new NetworkMap.Place(HOST, 443),
                        new NetworkMap.Place(real, nginx().https())));
    }

    private Web.Answer fetch(String uri, X509ExtendedTrustManager trust) {
        return fetch(uri, new SystemDns(), map(), trust);
    }

    private static Web.Answer fetch(
            String uri, Dns dns, NetworkMap map, X509ExtendedTrustManager trust) {
        try (Lifeline lifeline = new Lifeline(LONG)) {
            return new HttpWeb(
                            new Connector(dns, map, lifeline),
                            new SecureSockets(trust),
                            SocketLimit.of(SocketLimit.MAX_OPEN),
                            true)
                    .fetch(Web.Request.get(URI.create(uri)).within(LONG));
        }
    }

    private Web.Answer.Page page(String uri) {
        Web.Answer answer = fetch(uri, trust());
        assertThat(answer).isInstanceOf(Web.Answer.Page.class);
        return (Web.Answer.Page) answer;
    }

    @Test
    void a_document_comes_with_its_type_and_its_day() throws IOException {
        Web.Answer.Page page = page("https://autoconfig.example.test/mail/config-v1.1.xml");
        assertThat(page.isOk()).isTrue();
        assertThat(page.isProtected()).isTrue();
        assertThat(page.body().text(UTF_8)).isEqualTo(Nginx.DOCUMENT);
        assertThat(page.contentType()).isEqualTo("text/xml");
        assertThat(page.lastModified()).isEqualTo("2024-03-05");
        assertThat(nginx().accesses("/mail/config-v1.1.xml"))
                .isNotEmpty()
                .allMatch(line -> line.contains("\" 200 ") && line.endsWith(" \"-\" \"Mailmend\""));
    }

    @Test
    void redirects_are_followed_from_http_to_https_and_on() {
        Web.Answer.Page page = page("http://autoconfig.example.test/moved/");
        assertThat(page.body().text(UTF_8)).isEqualTo(Nginx.DOCUMENT);
        assertThat(page.way())
                .extracting(URI::toString)
                .containsExactly(
                        "http://autoconfig.example.test/moved/",
                        "https://autoconfig.example.test/moved/",
                        "https://autoconfig.example.test/mail/config-v1.1.xml");
        assertThat(page.isProtected()).isFalse();
    }

    @Test
    void a_packed_document_is_unpacked() {
        Web.Answer.Page page = page("https://autoconfig.example.test/packed/config-v1.1.xml");
        assertThat(page.body().text(UTF_8)).isEqualTo(Nginx.DOCUMENT);
    }

    @Test
    void a_page_for_what_is_missing_keeps_its_status() {
        Web.Answer.Page page = page("https://autoconfig.example.test/nothing.xml");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.body().text(UTF_8)).contains("No such page");
    }

    @Test
    void a_demand_for_a_sign_in_is_only_reported() throws IOException {
        assertThat(page("https://autoconfig.example.test/members/").status()).isEqualTo(401);
        assertThat(nginx().accesses("/members/"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("127.0.0.1 - - ["));
    }

    @Test
    void without_the_authority_in_question_there_is_no_document() {
        assertThat(
                        fetch(
                                "https://autoconfig.example.test/mail/config-v1.1.xml",
                                TrustStores.ordinary()))
                .isInstanceOfSatisfying(
                        Web.Answer.Unavailable.class,
                        answer -> assertThat(answer.fault()).isEqualTo(Web.Fault.CERTIFICATE));
    }

    @Test
    void a_resolvers_answer_leads_there_as_well() {
        Dns dns = _ -> new Dns.Answer.Found(List.of(InetAddress.ofLiteral(Nginx.HOST)));
        String uri = "https://autoconfig.example.test:" + nginx().https() + "/mail/config-v1.1.xml";
        assertThat(fetch(uri, dns, new NetworkMap(Map.of()), trust()))
                .isInstanceOfSatisfying(
                        Web.Answer.Page.class, page -> assertThat(page.isOk()).isTrue());
    }
}
