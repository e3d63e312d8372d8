package app.mailmend.probe.hostile;

import static app.mailmend.probe.hostile.TlsBench.NAME;
import static app.mailmend.probe.hostile.TlsBench.assertNothingSent;
import static app.mailmend.probe.hostile.TlsBench.diagnosis;
import static app.mailmend.probe.hostile.TlsBench.noticed;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.TlsFault;
import app.mailmend.fix.FixPlanner;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Handshakes that fail, drip, flood, ask for more, or end too early. */
class HandshakeCasesTest {

    private static final ServerIdentity GOOD = TestCertificates.good(NAME);

    private static final String[] TLS_1_2 = {"TLSv1.2"};

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    /** A ServerHello (RFC 5246 section 7.4.1.3) of this version, with an ordinary cipher. */
    private static byte[] serverHello(String version) {
        return hex("16" + version + "002a 02 000026" + version + "00".repeat(32) + "00 c013 00");
    }

    @TestFactory
    Stream<DynamicTest> s45_a_server_that_only_speaks_an_old_version_is_refused_and_it_is_named() {
        return Stream.of(
                        List.of("0300", "SSL 3.0"),
                        List.of("0301", "TLS 1.0"),
                        List.of("0302", "TLS 1.1"))
                .map(version ->
                        DynamicTest.dynamicTest(
                                version.getLast(),
                                () ->
                                        assertVersionRefused(
                                                serverHello(version.getFirst()),
                                                version.getLast())));
    }

    @Test
    void s45_a_server_that_wants_an_older_version_than_ours_says_so_by_alert() {
        assertVersionRefused(hex("15 0301 0002 02 46"), "protocol version");
    }

    private static void assertVersionRefused(byte[] answer, String named) {
        try (var server = ScriptedSmtpServer.script(script -> script.answerHello(answer))) {
            ProbeRun run = TlsBench.ordinary().probe(server);
            assertThat(run.all(Evidence.TlsFailed.class))
                    .containsExactly(new Evidence.TlsFailed(TlsFault.NO_COMMON_VERSION, named));
            assertNothingSent(server, run);
            assertThat(diagnosis(run).cause()).isEqualTo(Cause.TLS_VERSION);
            assertThat(diagnosis(run).because())
                    .contains(new Reason.Shown(Fact.TLS_ANSWERED, named));
        }
    }

    @Test
    void s45_another_alert_is_a_refusal_with_the_alerts_name() {
        try (var server =
                ScriptedSmtpServer.script(
                        script -> script.answerHello(hex("15 0303 0002 02 28")))) {
            ProbeRun run = TlsBench.ordinary().probe(server);
            assertThat(run.all(Evidence.TlsFailed.class))
                    .containsExactly(
                            new Evidence.TlsFailed(
                                    TlsFault.HANDSHAKE_REFUSED, "handshake failure"));
            assertThat(diagnosis(run).cause()).isEqualTo(Cause.TLS_VERSION);
        }
    }

    @Test
    void s45_the_version_and_cipher_agreed_on_are_kept() {
        try (var server =
                ScriptedSmtpServer.script(script ->
                        script.startTls(GOOD, socket -> socket.setEnabledProtocols(TLS_1_2))
                                .send("421 later\r\n")
                                .close())) {
            ProbeRun run = TlsBench.ordinary().probe(server);
            assertThat(run.all(Evidence.TlsUp.class))
                    .extracting(Evidence.TlsUp::version)
                    .containsExactly("TLSv1.2");
            assertThat(run.all(Evidence.TlsUp.class))
                    .allMatch(up -> up.cipher().startsWith("TLS_ECDHE_"));
        }
    }

    /** Records that are legal one by one, sent without end in place of a handshake. */
    @TestFactory
    Stream<DynamicTest> s46_a_flood_in_place_of_a_handshake_ends_at_a_limit() {
        return Stream.of(
                        "\u0016\u0003\u0003\u0000\u0004\u0000\u0000\u0000\u0000",
                        "\u0014\u0003\u0003\u0000\u0001\u0001",
                        "\u0015\u0003\u0003\u0000\u0002\u0001Z",
                        "\u0017\u0003\u0003\u0000\u0001\u0000",
                        "220 mail.example.test ready when you are\r\n")
                .map(record ->
                        DynamicTest.dynamicTest(
                                HexFormat.of().formatHex(record.getBytes(StandardCharsets.UTF_8)),
                                () -> assertGivenUp(record)));
    }

    private static void assertGivenUp(String record) {
        try (var server = ScriptedSmtpServer.script(script -> script.repeat(record, 50_000_000))) {
            ProbeRun run =
                    TlsBench.within(Duration.ofSeconds(2), Duration.ofSeconds(3)).probe(server);
            assertThat(run.all(Evidence.TlsFailed.class)).hasSize(1);
            assertNothingSent(server, run);
            assertThat(diagnosis(run).cause())
                    .isIn(
                            Cause.TLS_VERSION,
                            Cause.CONNECTION_DROPPED,
                            Cause.WRONG_ENCRYPTION_FOR_PORT);
        }
    }

    @Test
    void s46_a_handshake_that_drips_ends_at_the_deadline_although_it_is_never_silent() {
        String begun =
                "\u0016\u0003\u0003\u0010\u0000"
                        + "\u0002\u0000\u000f\u0000"
                        + "\u0000".repeat(4000);
        try (var server =
                ScriptedSmtpServer.script(script -> script.drip(begun, Duration.ofMillis(50)))) {
            ProbeRun run =
                    TlsBench.within(Duration.ofSeconds(20), Duration.ofSeconds(2)).probe(server);
            assertThat(run.all(Evidence.TlsFailed.class))
                    .extracting(Evidence.TlsFailed::fault)
                    .containsExactly(TlsFault.TIMED_OUT);
            assertNothingSent(server, run);
            assertThat(diagnosis(run).cause()).isEqualTo(Cause.CONNECTION_DROPPED);
        }
    }

    @Test
    void s46_words_in_records_of_one_byte_are_words_all_the_same() {
        try (var server =
                ScriptedSmtpServer.script(script ->
                        script.startTls(GOOD)
                                .drip("220 mail.example.test\r\n", Duration.ofMillis(1))
                                .expect("EHLO .*")
                                .drip("554 5.0.0 no\r\n", Duration.ofMillis(1))
                                .expect("HELO .*")
                                .close())) {
            ProbeRun run = TlsBench.ordinary().probe(server);
            assertThat(run.passed(Stage.GREETING)).isTrue();
            assertThat(run.stage(Stage.EHLO).orElseThrow().reply().orElseThrow().text())
                    .isEqualTo("554 5.0.0 no");
        }
    }

    @Test
    void s46_a_handshake_begun_again_and_again_changes_nothing() {
        try (var server =
                ScriptedSmtpServer.script(script ->
                        script.startTls(GOOD, socket -> socket.setEnabledProtocols(TLS_1_2))
                                .handshakeAgain(20)
                                .send("220 mail.example.test\r\n")
                                .expect("EHLO .*")
                                .send("554 5.0.0 no\r\n")
                                .expect("HELO .*")
                                .close())) {
            ProbeRun run = TlsBench.ordinary().probe(server);
            assertThat(run.stage(Stage.EHLO).orElseThrow().reply().orElseThrow().text())
                    .isEqualTo("554 5.0.0 no");
            assertThat(noticed(run)).isEmpty();
            assertThat(server.received().insideTls()).doesNotContain("AUTH");
        }
    }

    @TestFactory
    Stream<DynamicTest> s47_a_client_certificate_that_is_only_asked_for_is_done_without() {
        return Stream.of("TLSv1.2", "TLSv1.3")
                .map(version ->
                        DynamicTest.dynamicTest(
                                version,
                                () -> {
                                    ProbeRun run = askingForCertificate(version, false);
                                    assertThat(run.passed(Stage.EHLO)).isTrue();
                                    assertThat(noticed(run))
                                            .containsExactly(Oddity.CLIENT_CERTIFICATE_ASKED);
                                }));
    }

    @TestFactory
    Stream<DynamicTest> s47_a_server_that_lets_nobody_in_without_a_certificate_is_explained() {
        return Stream.of("TLSv1.2", "TLSv1.3")
                .map(version ->
                        DynamicTest.dynamicTest(
                                version,
                                () -> {
                                    ProbeRun run = askingForCertificate(version, true);
                                    assertThat(run.effort().authAttempts()).isZero();
                                    assertThat(noticed(run))
                                            .containsExactly(Oddity.CLIENT_CERTIFICATE_ASKED);
                                    Finding best = diagnosis(run);
                                    assertThat(best.cause()).isEqualTo(Cause.SERVER_MISCONFIGURED);
                                    assertThat(best.circumstance())
                                            .isEqualTo(Circumstance.CLIENT_CERTIFICATE_WANTED);
                                }));
    }

    private static ProbeRun askingForCertificate(String version, boolean needed) {
        try (var server =
                ScriptedSmtpServer.script(script -> {
                    if (needed) {
                        script.startTlsInVain(
                                GOOD,
                                socket -> {
                                    socket.setEnabledProtocols(new String[] {version});
                                    socket.setNeedClientAuth(true);
                                });
                    } else {
                        script.startTls(
                                        GOOD,
                                        socket -> {
                                            socket.setEnabledProtocols(new String[] {version});
                                            socket.setWantClientAuth(true);
                                        })
                                .send("220 mail.example.test\r\n")
                                .expect("EHLO .*")
                                .send("250 mail.example.test\r\n")
                                .close();
                    }
                })) {
            return TlsBench.ordinary().probe(server);
        }
    }

    @Test
    void s49_a_reply_cut_off_before_its_end_is_no_reply() {
        try (var server =
                ScriptedSmtpServer.script(
                        script -> script.startTls(GOOD).send("220 mail.example.test").cut())) {
            ProbeRun run = TlsBench.ordinary().probe(server);
            assertThat(run.stage(Stage.GREETING).orElseThrow().reply()).isEmpty();
            assertThat(run.firstFailure().orElseThrow().find(Evidence.Closed.class))
                    .map(Evidence.Closed::excerpt)
                    .contains("220 mail.example.test");
            assertThat(server.received().insideTls()).isEmpty();
            assertThat(diagnosis(run).cause()).isEqualTo(Cause.CONNECTION_DROPPED);
        }
    }

    @Test
    void s51_a_port_that_starts_in_plain_is_told_from_one_without_tls() {
        try (var server = ScriptedSmtpServer.dialogue(new Dialogue().offerBeforeTls("STARTTLS"))) {
            ProbeRun run = TlsBench.ordinary().probe(server, Encryption.IMPLICIT_TLS);
            assertThat(run.all(Evidence.TlsFailed.class))
                    .extracting(Evidence.TlsFailed::fault)
                    .containsExactly(TlsFault.NOT_TLS);
            assertThat(run.effort().authAttempts()).isZero();
            Finding best = diagnosis(run);
            assertThat(best.cause()).isEqualTo(Cause.WRONG_ENCRYPTION_FOR_PORT);
            assertThat(best.circumstance()).isEqualTo(Circumstance.PORT_WANTS_STARTTLS);
            assertThat(FixPlanner.plan(new Diagnosis(List.of(best)), run, List.of()).trials())
                    .extracting(SubmissionSettings::encryption)
                    .contains(Encryption.STARTTLS);
        }
    }
}
