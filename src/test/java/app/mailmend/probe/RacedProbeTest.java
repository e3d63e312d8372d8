package app.mailmend.probe;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Surveyed;
import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NetworkMap;
import app.mailmend.net.SystemDns;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.smtp.Patience;
import app.mailmend.testing.BlackHole;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RacedProbeTest {

    private static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");
    private static final Endpoint ASKED = endpoint(465, Encryption.IMPLICIT_TLS);
    private static final Endpoint OTHER = endpoint(587, Encryption.STARTTLS);

    private static Endpoint endpoint(int port, Encryption encryption) {
        return new Endpoint(Lab.HOST, port, encryption);
    }

    private static Dialogue submission() {
        return new Dialogue()
                .offerBeforeTls("STARTTLS")
                .offerInsideTls("AUTH PLAIN")
                .startTls(GOOD)
                .account("alice@example.test", Lab.PASSWORD);
    }

    private static Network network(Map<Endpoint, Integer> ports, Lifeline lifeline) {
        Map<NetworkMap.Place, NetworkMap.Place> routes = new HashMap<>();
        ports.forEach((endpoint, port) ->
                routes.put(
                        new NetworkMap.Place(Lab.HOST, endpoint.port()),
                        new NetworkMap.Place(new HostName("127.0.0.1"), port)));
        NetworkMap map = new NetworkMap(routes);
        return new Network(
                new Connector(new SystemDns(), map, lifeline),
                Lab.trusting(),
                Patience.ordinary(),
                Lab.gate(map));
    }

    private static ProbeOrder order(Endpoint endpoint) {
        return new ProbeOrder(
                new SubmissionSettings(endpoint, new SignIn.WithPassword(LoginName.of(Lab.ALICE))),
                Lab.withPassword(),
                Lab.ALICE,
                Lab.ALICE,
                ProviderFacts.unknown(),
                false);
    }

    @Test
    void a_port_that_swallows_everything_is_overtaken_by_one_that_is_ready() {
        try (BlackHole hole = new BlackHole();
                var good = ScriptedSmtpServer.dialogue(submission());
                Lifeline lifeline = Lab.lifeline();
                PortSurvey survey =
                        survey(Map.of(ASKED, hole.port(), OTHER, good.port()), lifeline)) {
            Network network = network(Map.of(ASKED, hole.port(), OTHER, good.port()), lifeline);
            ProbeRun asked =
                    new RacedProbe(network, order(ASKED), ProbeListener.nobody())
                            .run(survey, List.of(OTHER));
            assertThat(asked.all(Evidence.NotConnected.class))
                    .containsExactly(
                            new Evidence.NotConnected("127.0.0.1", ConnectFault.OVERTAKEN));
            assertThat(asked.stages().getLast().stage()).isEqualTo(Stage.CONNECT);
            assertThat(asked.effort().authAttempts()).isZero();
        }
    }

    @Test
    void the_test_goes_on_with_the_connection_that_the_survey_opened() {
        try (BlackHole hole = new BlackHole();
                var good = ScriptedSmtpServer.dialogue(submission());
                Lifeline lifeline = Lab.lifeline()) {
            Map<Endpoint, Integer> ports = Map.of(ASKED, hole.port(), OTHER, good.port());
            Network network = network(ports, lifeline);
            try (PortSurvey survey = survey(ports, lifeline)) {
                new RacedProbe(network, order(ASKED), ProbeListener.nobody())
                        .run(survey, List.of(OTHER));
                survey.decide(List.of(ASKED, OTHER));
                ProbeRun found =
                        new SubmissionProbe(network, order(OTHER), ProbeListener.nobody())
                                .runOn(survey);
                assertThat(found.wentThrough()).isTrue();
                assertThat(found.passed(Stage.STARTTLS)).isTrue();
                assertThat(found.effort().authAttempts()).isEqualTo(1);
            }
            assertThat(good.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_connection_is_handed_over_once_and_the_next_test_opens_its_own() {
        try (var good = ScriptedSmtpServer.dialogue(submission());
                Lifeline lifeline = Lab.lifeline()) {
            Map<Endpoint, Integer> ports = Map.of(OTHER, good.port());
            Network network = network(ports, lifeline);
            try (PortSurvey survey = survey(ports, lifeline)) {
                survey.decide(List.of(OTHER));
                for (int i = 0; i < 2; i++) {
                    ProbeRun run =
                            new SubmissionProbe(network, order(OTHER), ProbeListener.nobody())
                                    .runOn(survey);
                    assertThat(run.wentThrough()).isTrue();
                }
            }
            assertThat(good.connections()).isEqualTo(2);
        }
    }

    @Test
    void s20_a_place_that_has_connected_is_heard_out_although_another_would_be_ready() {
        Duration longerThanAnyHeadStart = RacedProbe.HEAD_START.multipliedBy(5);
        try (var slow =
                        ScriptedSmtpServer.script(script ->
                                script.startTls(GOOD)
                                        .pause(longerThanAnyHeadStart)
                                        .send("421 4.3.2 not today\r\n"));
                var good = ScriptedSmtpServer.dialogue(submission());
                Lifeline lifeline = Lab.lifeline()) {
            Map<Endpoint, Integer> ports = Map.of(ASKED, slow.port(), OTHER, good.port());
            try (PortSurvey survey = survey(ports, lifeline)) {
                ProbeRun asked =
                        new RacedProbe(
                                        network(ports, lifeline),
                                        order(ASKED),
                                        ProbeListener.nobody())
                                .run(survey, List.of(OTHER));
                assertThat(asked.stage(Stage.GREETING).orElseThrow().reply().orElseThrow().code())
                        .isEqualTo(421);
            }
        }
    }

    private static PortSurvey survey(Map<Endpoint, Integer> ports, Lifeline lifeline) {
        return new PortSurvey(network(ports, lifeline), Surveyed::offersSignIn);
    }
}
