package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Interruption;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Surveyed;
import app.mailmend.evidence.Transcript;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Faults of this computer and its network, told from those of the server. */
class LocalNetworkTest {

    private static final EmailAddress ANNA = EmailAddress.check("anna@example.com").orElseThrow();
    private static final Endpoint ASKED = endpoint("smtp.example.com", 465);
    private static final Endpoint OTHER_PORT = endpoint("smtp.example.com", 587);
    private static final Endpoint OTHER_HOST = endpoint("mail.example.org", 465);
    private static final ProviderFacts KNOWN =
            new ProviderFacts("x", "X Mail", PasswordKind.ACCOUNT_PASSWORD, Set.of());

    private static final StageResult DEAD =
            failed(Stage.CONNECT, new Evidence.NotConnected("192.0.2.1", ConnectFault.TIMED_OUT));
    private static final StageResult CONNECTED =
            new StageResult(
                    Stage.CONNECT,
                    Outcome.PASSED,
                    Duration.ZERO,
                    List.of(new Evidence.Connected("192.0.2.1")));

    @Test
    void all_ports_of_all_hosts_dead_is_this_network() {
        Finding best =
                diagnose(
                        ProviderFacts.unknown(),
                        List.of(resolved("192.0.2.1"), DEAD),
                        look(OTHER_PORT, DEAD),
                        look(OTHER_HOST, DEAD));
        assertThat(best.cause()).isEqualTo(Cause.PORT_BLOCKED);
        assertThat(best.circumstance()).isEqualTo(Circumstance.ALL_HOSTS);
    }

    @Test
    void all_ports_of_one_host_dead_is_not_yet_this_network() {
        Finding best =
                diagnose(
                        ProviderFacts.unknown(),
                        List.of(resolved("192.0.2.1"), DEAD),
                        look(OTHER_PORT, DEAD));
        assertThat(best.circumstance()).isEqualTo(Circumstance.ALL_PORTS);
    }

    @Test
    void one_port_dead_is_only_this_port() {
        Finding best =
                diagnose(
                        ProviderFacts.unknown(),
                        List.of(resolved("192.0.2.1"), DEAD),
                        look(OTHER_PORT, CONNECTED));
        assertThat(best.cause()).isEqualTo(Cause.PORT_BLOCKED);
        assertThat(best.circumstance()).isEqualTo(Circumstance.ONLY_THIS_PORT);
    }

    @Test
    void a_server_in_ipv6_only_is_told_from_a_blocked_port() {
        Finding best =
                diagnose(
                        ProviderFacts.unknown(),
                        List.of(
                                resolved("2001:db8:0:0:0:0:0:1"),
                                failed(
                                        Stage.CONNECT,
                                        new Evidence.NotConnected(
                                                "2001:db8:0:0:0:0:0:1",
                                                ConnectFault.UNREACHABLE))));
        assertThat(best.cause()).isEqualTo(Cause.PORT_BLOCKED);
        assertThat(best.circumstance()).isEqualTo(Circumstance.ONLY_IPV6);
    }

    @Test
    void a_dead_ipv6_beside_a_dead_ipv4_is_a_blocked_port() {
        Finding best =
                diagnose(
                        ProviderFacts.unknown(),
                        List.of(
                                resolved("2001:db8:0:0:0:0:0:1", "192.0.2.1"),
                                failed(
                                        Stage.CONNECT,
                                        new Evidence.NotConnected(
                                                "2001:db8:0:0:0:0:0:1", ConnectFault.TIMED_OUT),
                                        new Evidence.NotConnected(
                                                "192.0.2.1", ConnectFault.TIMED_OUT))));
        assertThat(best.circumstance()).isEqualTo(Circumstance.NONE);
    }

    @Test
    void a_name_that_leads_nowhere_was_filtered() {
        Finding best = diagnose(ProviderFacts.unknown(), List.of(resolved("0.0.0.0"), DEAD));
        assertThat(best.cause()).isEqualTo(Cause.PORT_BLOCKED);
        assertThat(best.circumstance()).isEqualTo(Circumstance.RESOLVER_LIES);
    }

    @Test
    void a_known_provider_does_not_live_in_the_networks_own_addresses() {
        List<StageResult> stages = List.of(resolved("10.1.2.3"), DEAD);
        assertThat(diagnose(KNOWN, stages).circumstance()).isEqualTo(Circumstance.RESOLVER_LIES);
        assertThat(diagnose(ProviderFacts.unknown(), stages).circumstance())
                .isEqualTo(Circumstance.NONE);
        assertThat(diagnose(KNOWN, List.of(resolved("172.32.2.3"), DEAD)).circumstance())
                .isEqualTo(Circumstance.NONE);
    }

    @Test
    void web_pages_at_several_places_are_the_networks_own() {
        StageResult page = failed(Stage.GREETING, new Evidence.OtherProtocol("HTTP", "HTTP/1.1"));
        List<StageResult> stages = List.of(resolved("192.0.2.1"), CONNECTED, page);
        Finding portal = diagnose(KNOWN, stages, look(OTHER_HOST, CONNECTED, page));
        assertThat(portal.cause()).isEqualTo(Cause.PORT_BLOCKED);
        assertThat(portal.circumstance()).isEqualTo(Circumstance.CAPTIVE_PORTAL);
        assertThat(diagnose(KNOWN, stages).cause())
                .as("one web page is a wrong port")
                .isEqualTo(Cause.WRONG_ENCRYPTION_FOR_PORT);
    }

    @Test
    void s96_a_sleep_in_between_says_nothing_about_the_server() {
        Finding best =
                diagnose(
                        KNOWN,
                        List.of(
                                resolved("192.0.2.1"),
                                CONNECTED,
                                failed(
                                        Stage.AUTH,
                                        new Evidence.SignInTried("PLAIN"),
                                        new Evidence.Interrupted(Interruption.SLEPT))));
        assertThat(best.cause()).isEqualTo(Cause.CONNECTION_DROPPED);
        assertThat(best.circumstance()).isEqualTo(Circumstance.SLEPT);
        assertThat(best.because())
                .containsExactly(new Reason.Happened(Fact.COMPUTER_SLEPT, Stage.AUTH));
    }

    private static Finding diagnose(
            ProviderFacts provider, List<StageResult> stages, Surveyed... looks) {
        SubmissionSettings settings =
                new SubmissionSettings(ASKED, new SignIn.WithPassword(LoginName.of(ANNA)));
        ProbeRun run =
                new ProbeRun(
                        new Subject.Tested(settings, ANNA, ANNA),
                        provider,
                        stages,
                        List.of(looks),
                        Transcript.empty(),
                        Effort.none());
        return StandardRules.diagnostician().diagnose(run).best();
    }

    private static Endpoint endpoint(String host, int port) {
        return new Endpoint(new HostName(host), port, Encryption.IMPLICIT_TLS);
    }

    private static Surveyed look(Endpoint endpoint, StageResult... stages) {
        return new Surveyed(endpoint, List.of(stages));
    }

    private static StageResult resolved(String... addresses) {
        return new StageResult(
                Stage.RESOLVE,
                Outcome.PASSED,
                Duration.ZERO,
                List.of(new Evidence.Resolved(List.of(addresses))));
    }

    private static StageResult failed(Stage stage, Evidence... seen) {
        return new StageResult(stage, Outcome.FAILED, Duration.ZERO, List.of(seen));
    }
}
