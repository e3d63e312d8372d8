package app.mailmend.net;

import static app.mailmend.testing.ScriptedWebServer.page;
import static app.mailmend.testing.ScriptedWebServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.ScriptedWebServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a server may send us, and where names may lead. */
@Timeout(60)
class HttpWebRedirectTest {

    private static final String HOST = "example.test";
    private static final String OTHER = "www.example.test";
    private static final String START = "https://example.test/start";
    private static final ServerIdentity BOTH = TestCertificates.good(HOST, OTHER);

    private final WebLab lab = new WebLab();

    @AfterEach
    void closeTheLab() {
        lab.close();
    }

    private static ScriptedWebServer serving(ScriptedWebServer.Part... parts) {
        return ScriptedWebServer.secured(BOTH, parts);
    }

    private Web.Answer.Unavailable afterRedirect(int status, String location) {
        try (var server = serving(redirect(status, location), page("text/xml", "<a/>"))) {
            Web.Answer.Unavailable answer =
                    lab.https(HOST, server).https(OTHER, server).unavailable(START);
            assertThat(server.connections()).isEqualTo(1);
            return answer;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "301, https://www.example.test/a, https://www.example.test/a",
        "302, /b?c#d, https://example.test/b?c",
        "303, //www.example.test, https://www.example.test/",
        "307, e, https://example.test/e",
        "308, ?f, https://example.test/start?f",
        "302, HTTPS://WWW.Example.Test:443/%7Eg, https://www.example.test/%7Eg"
    })
    void a_redirect_is_followed_and_noted(int status, String location, String end) {
        try (var server = serving(redirect(status, location), page("text/xml", "<a/>"))) {
            Web.Answer.Page page = lab.https(HOST, server).https(OTHER, server).page(START);
            assertThat(page.isOk()).isTrue();
            assertThat(page.way()).containsExactly(URI.create(START), URI.create(end));
            assertThat(page.from()).isEqualTo(URI.create(end));
            assertThat(page.isProtected()).isTrue();
        }
    }

    @Test
    void from_an_unprotected_address_to_a_protected_one_is_an_unprotected_way() {
        try (var plain = ScriptedWebServer.plain(redirect(301, START));
                var server = serving(page("text/xml", "<a/>"))) {
            Web.Answer.Page page =
                    lab.http(OTHER, plain).https(HOST, server).page("http://" + OTHER + "/");
            assertThat(page.way())
                    .containsExactly(URI.create("http://" + OTHER + "/"), URI.create(START));
            assertThat(page.isProtected()).isFalse();
        }
    }

    @Test
    void three_redirects_are_followed_and_a_fourth_is_not() {
        try (var server =
                        serving(
                                redirect(302, "/1"),
                                redirect(302, "/2"),
                                redirect(302, "/3"),
                                page("text/xml", "<a/>"));
                var endless =
                        serving(
                                redirect(302, "/1"),
                                redirect(302, "/2"),
                                redirect(302, "/3"),
                                redirect(302, "/4"),
                                page("text/xml", "<a/>"))) {
            assertThat(lab.https(HOST, server).page(START).way()).hasSize(Web.MAX_REDIRECTS + 1);
            assertThat(lab.https(HOST, endless).fault(START)).isEqualTo(Web.Fault.REDIRECT);
            assertThat(endless.connections()).isEqualTo(Web.MAX_REDIRECTS + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/start#again", "https://example.test:443/start"})
    void s87_a_redirect_to_itself_is_a_circle(String location) {
        assertThat(afterRedirect(302, location).fault()).isEqualTo(Web.Fault.REDIRECT);
    }

    @Test
    void s87_two_addresses_that_point_to_each_other_are_a_circle() {
        try (var server = serving(redirect(301, "https://" + OTHER + "/"), redirect(301, START))) {
            lab.https(HOST, server).https(OTHER, server);
            assertThat(lab.fault(START)).isEqualTo(Web.Fault.REDIRECT);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void s87_from_a_protected_address_to_an_unprotected_one_is_never_followed(int status) {
        assertThat(afterRedirect(status, "http://" + OTHER + "/"))
                .isEqualTo(new Web.Answer.Unavailable(Web.Fault.DOWNGRADE, OTHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "file:///etc/passwd",
                "ftp://www.example.test/",
                "data:text/xml,<a/>",
                "javascript:alert(1)",
                "https:www.example.test",
                "https://",
                "https://user:word@www.example.test/",
                "https://www.example.test@evil.test/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://[fe80::1%25eth0]/",
                "https://www.example.test:70000/",
                "not an address"
            })
    void s87_what_is_no_plain_address_of_the_web_is_not_followed(String location) {
        assertThat(afterRedirect(302, location).fault()).isEqualTo(Web.Fault.REDIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data/",
                "https://localhost/",
                "https://localhost./",
                "https://mail.localhost/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[64:ff9b::10.0.0.1]/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://[fd00:ec2::254]/",
                "https://0.0.0.0/",
                "https://inside.example.test/"
            })
    void s87_a_redirect_into_a_private_network_is_not_followed(String location) {
        lab.dns.address("inside.example.test", "10.0.0.8", "fd12::8");
        assertThat(afterRedirect(302, location).fault()).isEqualTo(Web.Fault.PRIVATE_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({"22", "25", "8080", "8443"})
    void s87_a_server_cannot_send_us_to_any_other_port(int port) {
        assertThat(afterRedirect(302, "https://" + OTHER + ":" + port + "/"))
                .isEqualTo(new Web.Answer.Unavailable(Web.Fault.REDIRECT, OTHER + ":" + port));
    }

    @Test
    void a_port_that_the_person_or_the_caller_named_may_be_redirected_to() {
        try (var server = serving(redirect(302, "/end"), page("text/xml", "<a/>"));
                var mapped =
                        serving(
                                redirect(302, "https://" + OTHER + ":8443/"),
                                page("text/xml", "<a/>"))) {
            lab.map(HOST, 4430, server.port());
            assertThat(lab.page("https://example.test:4430/").from())
                    .isEqualTo(URI.create("https://example.test:4430/end"));
            lab.https(HOST, mapped).map(OTHER, 8443, mapped.port());
            assertThat(lab.page(START).from())
                    .isEqualTo(URI.create("https://www.example.test:8443/"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void what_was_posted_is_not_turned_into_a_question(int status) {
        try (var server = serving(redirect(status, "/end"), page("text/xml", "<a/>"))) {
            lab.https(HOST, server);
            assertThat(post()).isEqualTo(new Web.Answer.Unavailable(Web.Fault.REDIRECT, HOST));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void what_was_posted_is_sent_on_as_it_was(int status) {
        try (var server = serving(redirect(status, "/end"), page("text/xml", "<a/>"))) {
            lab.https(HOST, server);
            assertThat(post()).isInstanceOf(Web.Answer.Page.class);
            assertThat(server.requests())
                    .hasSize(2)
                    .allMatch(request -> request.startsWith("POST "))
                    .allMatch(request -> request.endsWith("\r\n\r\n<a/>"));
        }
    }

    private Web.Answer post() {
        return lab.web()
                .fetch(
                        Web.Request.post(URI.create(START), "text/xml", Octets.of("<a/>"))
                                .within(WebLab.LONG));
    }

    @Test
    void s87_a_bad_certificate_behind_a_redirect_is_the_end() {
        try (var server = serving(redirect(302, "https://" + OTHER + "/"));
                var stranger =
                        ScriptedWebServer.secured(
                                TestCertificates.expired(OTHER), page("text/xml", "<a/>"))) {
            lab.https(HOST, server).https(OTHER, stranger);
            assertThat(lab.fault(START)).isEqualTo(Web.Fault.CERTIFICATE);
            assertThat(stranger.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "10.0.0.1", "192.168.0.1", "169.254.169.254", "::1", "fd00::1"})
    void s87_a_name_that_leads_into_a_private_network_is_not_asked(String address) {
        lab.dns.address(HOST, address);
        assertThat(lab.unavailable(START))
                .isEqualTo(
                        new Web.Answer.Unavailable(
                                Web.Fault.PRIVATE_ADDRESS,
                                InetAddress.ofLiteral(address).getHostAddress()));
    }

    @Test
    void s87_an_ipv4_address_in_the_form_of_ipv6_is_no_way_around() throws UnknownHostException {
        InetAddress mapped = PublicAddressesTest.mapped(127, 0, 0, 1);
        try (var server = ScriptedWebServer.plain(page("text/plain", "secret"))) {
            Connector connector =
                    new Connector(
                            _ -> new Dns.Answer.Found(List.of(mapped)),
                            new NetworkMap(Map.of()),
                            lab.lifeline);
            Web web = new HttpWeb(connector, lab.secure(), lab.sockets, false);
            assertThat(
                            web.fetch(
                                    Web.Request.get(
                                                    URI.create(
                                                            "http://" + HOST + ":" + server.port()))
                                            .within(WebLab.LONG)))
                    .isInstanceOfSatisfying(
                            Web.Answer.Unavailable.class,
                            answer ->
                                    assertThat(answer.fault())
                                            .isEqualTo(Web.Fault.PRIVATE_ADDRESS));
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void s87_this_computer_is_asked_only_where_that_is_allowed_and_its_network_not_even_then() {
        try (var server = ScriptedWebServer.plain(page("text/plain", "ok"))) {
            lab.dns.address(HOST, "127.0.0.1").address("localhost", "127.0.0.1");
            lab.dns.address("inside.example.test", "10.0.0.8");
            String here = "http://" + HOST + ":" + server.port() + "/";
            String local = "http://localhost:" + server.port() + "/";
            assertThat(lab.fault(here)).isEqualTo(Web.Fault.PRIVATE_ADDRESS);
            assertThat(lab.fault(local)).isEqualTo(Web.Fault.PRIVATE_ADDRESS);
            assertThat(server.connections()).isZero();
            lab.loopbackAllowed = true;
            assertThat(lab.page(here).isOk()).isTrue();
            assertThat(lab.page(local).isOk()).isTrue();
            assertThat(lab.fault("http://inside.example.test/"))
                    .isEqualTo(Web.Fault.PRIVATE_ADDRESS);
        }
    }

    @Test
    void s87_a_name_is_looked_up_once_and_only_the_addresses_that_passed_are_connected_to() {
        try (var server = ScriptedWebServer.plain(page("text/plain", "ok"))) {
            lab.loopbackAllowed = true;
            lab.dns.address(HOST, "10.0.0.8", "127.0.0.1", "192.168.7.7");
            assertThat(lab.page("http://" + HOST + ":" + server.port() + "/").isOk()).isTrue();
            assertThat(lab.dns.asked()).containsExactly("A " + HOST);
        }
    }
}
