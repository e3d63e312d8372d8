package app.mailmend.probe;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Surveyed;
import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NetworkMap;
import app.mailmend.net.SystemDns;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.smtp.Patience;
import app.mailmend.testing.BlackHole;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortSurveyTest {

    private static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");
    private static final Endpoint TLS = endpoint(465, Encryption.IMPLICIT_TLS);
    private static final Endpoint STARTTLS = endpoint(587, Encryption.STARTTLS);
    private static final Endpoint OWN = endpoint(2465, Encryption.IMPLICIT_TLS);
    private static final Endpoint RELAY = endpoint(25, Encryption.STARTTLS);

    // So long that a silent port can only be missing because it was not waited for.
    private static final Patience LONG =
            new Patience(
                    Duration.ofSeconds(25),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(1));

    private static Endpoint endpoint(int port, Encryption encryption) {
        return new Endpoint(Lab.HOST, port, encryption);
    }

    private static Dialogue server(String... offers) {
        return new Dialogue().offerBeforeTls("STARTTLS").offerInsideTls(offers).startTls(GOOD);
    }

    private static List<Surveyed> survey(Map<Endpoint, ScriptedSmtpServer> servers) {
        Map<Endpoint, Integer> ports = new HashMap<>();
        servers.forEach((endpoint, server) -> ports.put(endpoint, server.port()));
        return surveyPorts(ports, List.of(TLS, STARTTLS, RELAY));
    }

    private static List<Surveyed> surveyPorts(
            Map<Endpoint, Integer> ports, List<Endpoint> inOrder) {
        Map<NetworkMap.Place, NetworkMap.Place> routes = new HashMap<>();
        ports.forEach((endpoint, port) ->
                routes.put(
                        new NetworkMap.Place(Lab.HOST, endpoint.port()),
                        new NetworkMap.Place(new HostName("127.0.0.1"), port)));
        try (Lifeline lifeline = Lab.lifeline()) {
            NetworkMap map = new NetworkMap(routes);
            Connector connector = new Connector(new SystemDns(), map, lifeline);
            Network network = new Network(connector, Lab.trusting(), LONG, Lab.gate(map));
            try (PortSurvey survey = new PortSurvey(network, Surveyed::offersSignIn)) {
                return survey.decide(inOrder);
            }
        }
    }

    @Test
    void what_stands_behind_the_first_that_offers_a_sign_in_is_not_waited_for() {
        ScriptedSmtpServer closed = ScriptedSmtpServer.dialogue(server());
        closed.close();
        try (var good = ScriptedSmtpServer.dialogue(server("AUTH PLAIN"));
                var silent = ScriptedSmtpServer.script(script -> script.silence())) {
            List<Surveyed> looks = survey(Map.of(TLS, closed, STARTTLS, good, RELAY, silent));
            assertThat(looks).extracting(Surveyed::endpoint).containsExactly(TLS, STARTTLS);
            assertThat(looks).extracting(Surveyed::open).containsExactly(false, true);
        }
    }

    @Test
    void an_open_port_without_a_sign_in_does_not_end_the_search() {
        try (var without = ScriptedSmtpServer.dialogue(server("SIZE 1000").implicitTls(GOOD));
                var good = ScriptedSmtpServer.dialogue(server("AUTH PLAIN"));
                var other = ScriptedSmtpServer.dialogue(server("AUTH PLAIN"))) {
            List<Surveyed> looks = survey(Map.of(TLS, without, STARTTLS, good, RELAY, other));
            assertThat(looks.getFirst().open()).isTrue();
            assertThat(looks.getFirst().offersSignIn()).isFalse();
            assertThat(looks.get(1).offersSignIn()).isTrue();
        }
    }

    @Test
    void s20_a_place_that_is_only_slow_is_heard_out_where_no_other_is_ready() {
        ScriptedSmtpServer closed = ScriptedSmtpServer.dialogue(server());
        closed.close();
        try (var slow =
                        ScriptedSmtpServer.script(script ->
                                script.startTls(GOOD)
                                        .pause(PortSurvey.GRACE.multipliedBy(4))
                                        .send("220 mail.example.test\r\n")
                                        .expect("EHLO .*")
                                        .send("250-mail.example.test\r\n250 AUTH PLAIN\r\n"));
                var dead = new BlackHole()) {
            Map<Endpoint, Integer> ports =
                    Map.of(TLS, slow.port(), STARTTLS, closed.port(), RELAY, dead.port());
            List<Surveyed> looks = surveyPorts(ports, List.of(TLS, STARTTLS, RELAY));
            assertThat(looks.getFirst().offersSignIn()).isTrue();
        }
    }

    @Test
    void a_better_place_that_swallows_everything_is_told_as_overtaken() {
        try (var dead = new BlackHole();
                var good = ScriptedSmtpServer.dialogue(server("AUTH PLAIN"));
                var other = ScriptedSmtpServer.dialogue(server("AUTH PLAIN"))) {
            List<Surveyed> looks =
                    surveyPorts(
                            Map.of(TLS, dead.port(), STARTTLS, good.port(), RELAY, other.port()),
                            List.of(TLS, STARTTLS, RELAY));
            assertThat(looks).hasSize(2);
            assertThat(looks.getFirst().stages().getLast().find(Evidence.NotConnected.class))
                    .contains(
                            new Evidence.NotConnected("mail.example.test", ConnectFault.OVERTAKEN));
            assertThat(looks.getLast().offersSignIn()).isTrue();
        }
    }

    /** The ready one takes a while, so that a busy computer does not decide for the better one. */
    @Test
    void a_better_place_on_its_way_gets_as_long_again_as_the_ready_one_took() {
        Duration took = Duration.ofSeconds(1);
        try (var better =
                        ScriptedSmtpServer.script(
                                script -> answering(script, took.plusMillis(300)));
                var good = ScriptedSmtpServer.script(script -> answering(script, took));
                var other = ScriptedSmtpServer.script(script -> script.silence())) {
            Map<Endpoint, Integer> ports =
                    Map.of(TLS, better.port(), OWN, good.port(), RELAY, other.port());
            List<Surveyed> looks = surveyPorts(ports, List.of(TLS, OWN, RELAY));
            assertThat(looks).extracting(Surveyed::endpoint).containsExactly(TLS);
        }
    }

    private static void answering(Script script, Duration pause) {
        script.startTls(GOOD)
                .send("220 mail.example.test\r\n")
                .expect("EHLO .*")
                .pause(pause)
                .send("250-mail.example.test\r\n250 AUTH PLAIN\r\n");
    }

    @Test
    void no_secret_and_no_sender_are_named_to_anybody() {
        Dialogue dialogue = server("AUTH PLAIN");
        try (var one = ScriptedSmtpServer.dialogue(server("AUTH PLAIN").implicitTls(GOOD));
                var two = ScriptedSmtpServer.dialogue(dialogue);
                var three = ScriptedSmtpServer.dialogue(server("AUTH PLAIN"))) {
            survey(Map.of(TLS, one, STARTTLS, two, RELAY, three));
            assertThat(one.received().everything())
                    .contains("EHLO")
                    .doesNotContain("AUTH")
                    .doesNotContain("MAIL");
        }
    }
}
