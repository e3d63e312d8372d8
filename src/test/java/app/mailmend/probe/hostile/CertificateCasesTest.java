package app.mailmend.probe.hostile;

import static app.mailmend.probe.hostile.TlsBench.NAME;
import static app.mailmend.probe.hostile.TlsBench.assertNothingSent;
import static app.mailmend.probe.hostile.TlsBench.diagnosis;
import static app.mailmend.probe.hostile.TlsBench.fingerprint;
import static app.mailmend.probe.hostile.TlsBench.healthy;
import static app.mailmend.probe.hostile.TlsBench.noticed;
import static app.mailmend.probe.hostile.TlsBench.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.TlsFault;
import app.mailmend.settings.HostName;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Certificates that are wrong, changed, asked for, or judged by a wrong clock. */
class CertificateCasesTest {

    private static final ServerIdentity GOOD = TestCertificates.good(NAME);
    private static final Duration YEAR = Duration.ofDays(365);

    private static ProbeRun run(TlsBench bench, ServerIdentity identity) {
        try (var server = ScriptedSmtpServer.dialogue(healthy(identity))) {
            ProbeRun run = bench.probe(server);
            if (!run.wentThrough()) {
                assertNothingSent(server, run);
            }
            return run;
        }
    }

    private static ProbeRun run(ServerIdentity identity) {
        return run(TlsBench.ordinary(), identity);
    }

    private record Bad(
            ServerIdentity identity,
            CertificateProblem problem,
            Cause cause,
            Circumstance circumstance) {}

    @TestFactory
    Stream<DynamicTest> s41_each_bad_certificate_has_its_own_reason_and_nothing_is_sent() {
        return Stream.of(
                        new Bad(
                                TestCertificates.selfSigned(NAME),
                                CertificateProblem.SELF_SIGNED,
                                Cause.CERT_UNTRUSTED,
                                Circumstance.CERTIFICATE_SELF_SIGNED),
                        new Bad(
                                TestCertificates.unknownIssuer(NAME),
                                CertificateProblem.UNKNOWN_ISSUER,
                                Cause.CERT_UNTRUSTED,
                                Circumstance.CERTIFICATE_ISSUER_UNKNOWN),
                        new Bad(
                                TestCertificates.expired(NAME),
                                CertificateProblem.EXPIRED,
                                Cause.CERT_EXPIRED,
                                Circumstance.NONE),
                        new Bad(
                                TestCertificates.valid(
                                        Duration.ofDays(1), Duration.ofDays(30), NAME),
                                CertificateProblem.NOT_YET_VALID,
                                Cause.CERT_EXPIRED,
                                Circumstance.CERTIFICATE_NOT_YET_VALID),
                        new Bad(
                                TestCertificates.wrongName(),
                                CertificateProblem.NAME_MISMATCH,
                                Cause.CERT_HOSTNAME_MISMATCH,
                                Circumstance.NONE),
                        new Bad(
                                TestCertificates.nameOnlyInSubject(NAME),
                                CertificateProblem.NAME_MISMATCH,
                                Cause.CERT_HOSTNAME_MISMATCH,
                                Circumstance.NONE),
                        new Bad(
                                TestCertificates.forClients(NAME),
                                CertificateProblem.UNFIT,
                                Cause.CERT_UNTRUSTED,
                                Circumstance.CERTIFICATE_UNFIT))
                .map(bad ->
                        DynamicTest.dynamicTest(
                                bad.identity().certificate().getSubjectX500Principal()
                                        + " "
                                        + bad.problem(),
                                () -> {
                                    ProbeRun run = run(bad.identity());
                                    assertThat(refused(run))
                                            .map(CertificateFacts::problem)
                                            .contains(bad.problem());
                                    Finding best = diagnosis(run);
                                    assertThat(best.cause()).isEqualTo(bad.cause());
                                    assertThat(best.circumstance()).isEqualTo(bad.circumstance());
                                }));
    }

    @Test
    void s41_a_good_certificate_alone_or_behind_an_intermediate_goes_through() {
        assertThat(run(GOOD).wentThrough()).isTrue();
        assertThat(run(TestCertificates.goodWithIntermediate(NAME)).wentThrough()).isTrue();
    }

    @Test
    void s41_an_intermediate_that_was_not_sent_is_named() {
        ProbeRun run = run(TestCertificates.missingIntermediate(NAME));
        assertThat(refused(run))
                .map(CertificateFacts::problem)
                .contains(CertificateProblem.UNKNOWN_ISSUER);
        assertThat(diagnosis(run).because())
                .contains(
                        new Reason.Shown(
                                Fact.CERTIFICATE_ISSUER_NOT_SENT, "CN=Mailmend Test Intermediate"));
        assertThat(diagnosis(run(TestCertificates.unknownIssuer(NAME))).because())
                .contains(new Reason.Shown(Fact.CERTIFICATE_ISSUED_BY, "CN=Some Other CA"));
    }

    @Test
    void s41_an_address_counts_only_where_the_certificate_holds_it_as_an_address() {
        HostName address = new HostName("127.0.0.1");
        TlsBench bench = TlsBench.ordinary(address);
        assertThat(run(bench, TestCertificates.good("127.0.0.1")).wentThrough()).isTrue();
        for (ServerIdentity other :
                List.of(
                        TestCertificates.good("127.0.0.2"),
                        GOOD,
                        TestCertificates.nameOnlyInSubject("127.0.0.1"))) {
            ProbeRun run = run(TlsBench.ordinary(address), other);
            assertThat(refused(run))
                    .map(CertificateFacts::problem)
                    .contains(CertificateProblem.NAME_MISMATCH);
            assertThat(diagnosis(run).cause()).isEqualTo(Cause.CERT_HOSTNAME_MISMATCH);
        }
    }

    @Test
    void s42_a_certificate_made_by_security_software_is_named_and_not_trusted() {
        ProbeRun run = run(TestCertificates.antivirus(NAME));
        assertThat(refused(run))
                .map(CertificateFacts::problem)
                .contains(CertificateProblem.INTERCEPTED);
        Finding best = diagnosis(run);
        assertThat(best.cause()).isEqualTo(Cause.TLS_INTERCEPTED);
        assertThat(best.because())
                .contains(
                        new Reason.Shown(
                                Fact.CERTIFICATE_ISSUED_BY, "CN=Avast Web/Mail Shield Root"));
    }

    @Test
    void s43_a_chain_of_a_hundred_certificates_is_given_up() {
        assertOverLimit(TestCertificates.behindChain(100, NAME));
        assertThat(run(TestCertificates.behindChain(5, NAME)).wentThrough()).isTrue();
    }

    @Test
    void s43_a_certificate_of_a_megabyte_is_given_up() {
        assertOverLimit(TestCertificates.padded(1 << 20, NAME));
        assertThat(run(TestCertificates.padded(1 << 12, NAME)).wentThrough()).isTrue();
    }

    private static void assertOverLimit(ServerIdentity identity) {
        try (var server =
                ScriptedSmtpServer.script(
                        script -> script.startTlsInVain(identity, socket -> {}))) {
            ProbeRun run = TlsBench.ordinary().probe(server);
            assertThat(run.all(Evidence.TlsFailed.class))
                    .extracting(Evidence.TlsFailed::fault)
                    .containsExactly(TlsFault.OVER_LIMIT);
            assertNothingSent(server, run);
            assertThat(diagnosis(run).cause()).isEqualTo(Cause.SERVER_MISCONFIGURED);
        }
    }

    @TestFactory
    Stream<DynamicTest> s44_names_that_only_look_like_the_servers_match_nothing() {
        return Stream.of(
                        "mail.example.test\u0000.evil.example",
                        "*.test",
                        "*",
                        "m*.example.test",
                        "*ail.example.test",
                        "*.*.test",
                        "*.mail.example.test",
                        "xn--mil-7na.example.test",
                        "mail.example.test.",
                        " mail.example.test",
                        "mail\u202e.example.test")
                .map(name ->
                        DynamicTest.dynamicTest(
                                name.replaceAll("[^\\x20-\\x7e]", "?"),
                                () -> {
                                    ProbeRun run = run(TestCertificates.good(name));
                                    assertThat(run.wentThrough()).isFalse();
                                    refused(run)
                                            .ifPresent(facts -> {
                                                assertThat(facts.problem())
                                                        .isEqualTo(
                                                                CertificateProblem.NAME_MISMATCH);
                                                assertThat(facts.toString())
                                                        .doesNotContain("\u0000")
                                                        .doesNotContain("\u202e");
                                            });
                                }));
    }

    @Test
    void s44_a_star_for_the_whole_first_label_is_honoured() {
        assertThat(run(TestCertificates.good("*.example.test")).wentThrough()).isTrue();
        assertThat(run(TestCertificates.good("MAIL.Example.TEST")).wentThrough()).isTrue();
    }

    @Test
    void s44_a_name_with_a_hidden_end_is_shown_with_what_it_hides() {
        ProbeRun run = run(TestCertificates.good("mail.example.test\u0000.evil.example"));
        assertThat(refused(run).orElseThrow().names())
                .containsExactly("mail.example.test\\u0000.evil.example");
        assertThat(diagnosis(run).cause()).isEqualTo(Cause.CERT_HOSTNAME_MISMATCH);
    }

    @Test
    void s44_of_many_names_a_bounded_number_is_kept() {
        ProbeRun run = run(TestCertificates.crowded(900, "other.example.net"));
        assertThat(refused(run).orElseThrow().names()).hasSize(100);
        assertThat(diagnosis(run).cause()).isEqualTo(Cause.CERT_HOSTNAME_MISMATCH);
        assertThat(run(TestCertificates.crowded(900, NAME)).wentThrough()).isTrue();
    }

    @Test
    void s44_ten_thousand_names_are_given_up() {
        assertOverLimit(TestCertificates.crowded(10_000, NAME));
    }

    @Test
    void s48_the_same_certificate_again_is_no_news() {
        try (var server =
                ScriptedSmtpServer.script(
                        script -> script.startTls(GOOD).send("421 later\r\n").close())) {
            TlsBench bench = TlsBench.ordinary();
            bench.probe(server);
            assertThat(noticed(bench.probe(server))).isEmpty();
        }
    }

    @Test
    void s48_two_trusted_certificates_are_noticed_and_gone_on_with() {
        List<ProbeRun> runs = twice(GOOD, TestCertificates.good(NAME));
        assertThat(noticed(runs.getFirst())).isEmpty();
        assertThat(noticed(runs.getLast())).containsExactly(Oddity.CERTIFICATES_DIFFER);
        assertThat(runs.getLast().passed(Stage.TLS)).isTrue();
    }

    @Test
    void s48_another_port_may_have_another_certificate() {
        TlsBench bench = TlsBench.ordinary();
        try (var first = ScriptedSmtpServer.dialogue(healthy(GOOD));
                var second = ScriptedSmtpServer.dialogue(healthy(TestCertificates.good(NAME)))) {
            bench.probe(first);
            ProbeRun run = bench.probe(second);
            assertThat(noticed(run)).isEmpty();
            assertThat(run.wentThrough()).isTrue();
        }
    }

    @Test
    void s48_where_one_of_two_certificates_is_not_trusted_nothing_is_sent_on_either() {
        List<ProbeRun> badFirst = twice(TestCertificates.selfSigned(NAME), GOOD);
        assertThat(refused(badFirst.getFirst()))
                .map(CertificateFacts::problem)
                .contains(CertificateProblem.SELF_SIGNED);
        assertThat(refused(badFirst.getLast()))
                .map(CertificateFacts::problem)
                .contains(CertificateProblem.INCONSISTENT);
        assertThat(noticed(badFirst.getLast())).containsExactly(Oddity.CERTIFICATES_DIFFER);
        assertThat(badFirst).allMatch(run -> run.effort().authAttempts() == 0);
        assertThat(diagnosis(badFirst.getLast()).cause()).isEqualTo(Cause.CERT_UNTRUSTED);
        assertThat(diagnosis(badFirst.getLast()).circumstance())
                .isEqualTo(Circumstance.CERTIFICATES_DIFFER);

        List<ProbeRun> badLast = twice(GOOD, TestCertificates.selfSigned(NAME));
        assertThat(refused(badLast.getLast()))
                .map(CertificateFacts::problem)
                .contains(CertificateProblem.SELF_SIGNED);
        assertThat(noticed(badLast.getLast())).containsExactly(Oddity.CERTIFICATES_DIFFER);
    }

    /** Two connections of one run to one server that shows first this and then that. */
    private static List<ProbeRun> twice(ServerIdentity first, ServerIdentity second) {
        TlsBench bench = TlsBench.ordinary();
        try (var server =
                ScriptedSmtpServer.script(
                        script -> script.startTls(first).send("421 later\r\n").close(),
                        script -> script.startTls(second).send("421 later\r\n").close())) {
            return List.of(bench.probe(server), bench.probe(server));
        }
    }

    @Test
    void s50_exactly_the_certificate_with_the_fingerprint_is_trusted() {
        ServerIdentity own = TestCertificates.selfSigned("nas.local");
        assertThat(run(TlsBench.trusting(own), own).wentThrough()).isTrue();
        assertThat(run(TlsBench.ordinary(), own).wentThrough()).isFalse();
    }

    @Test
    void s50_another_certificate_stops_the_run_however_trusted_and_both_are_shown() {
        ServerIdentity own = TestCertificates.selfSigned(NAME);
        ProbeRun run = run(TlsBench.trusting(own), GOOD);
        CertificateFacts facts = refused(run).orElseThrow();
        assertThat(facts.problem()).isEqualTo(CertificateProblem.FINGERPRINT_CHANGED);
        assertThat(facts.expected()).isEqualTo(fingerprint(own).hex());
        assertThat(facts.sha256()).isEqualTo(fingerprint(GOOD).hex());
        Finding best = diagnosis(run);
        assertThat(best.cause()).isEqualTo(Cause.CERT_UNTRUSTED);
        assertThat(best.circumstance()).isEqualTo(Circumstance.CERTIFICATE_CHANGED);
        assertThat(best.because())
                .contains(
                        new Reason.Shown(Fact.CERTIFICATE_EXPECTED, fingerprint(own).shown()),
                        new Reason.Shown(Fact.CERTIFICATE_SHOWN, fingerprint(GOOD).shown()));
    }

    @Test
    void s50_a_fingerprint_does_not_make_an_expired_certificate_good() {
        ServerIdentity old = TestCertificates.expired(NAME);
        ProbeRun run = run(TlsBench.trusting(old), old);
        assertThat(refused(run))
                .map(CertificateFacts::problem)
                .contains(CertificateProblem.EXPIRED);
        assertThat(diagnosis(run).cause()).isEqualTo(Cause.CERT_EXPIRED);
    }

    @Test
    void s52_nobody_is_asked_about_a_certificate_not_even_somebody_who_never_answers() {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            assertThat(run(TestCertificates.askingAt(url, NAME)).wentThrough()).isTrue();
            silent.setSoTimeout(1);
            assertThatThrownBy(silent::accept).isInstanceOf(SocketTimeoutException.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void s53_a_clock_that_is_years_off_is_suspected_first() {
        Instant now = Instant.now();
        for (Instant wrong :
                List.of(now.minus(YEAR.multipliedBy(8)), now.plus(YEAR.multipliedBy(3)))) {
            ProbeRun run = run(TlsBench.at(InstantSource.fixed(wrong)), GOOD);
            assertThat(refused(run)).map(CertificateFacts::checkedAt).contains(wrong);
            assertThat(noticed(run)).containsExactly(Oddity.CLOCK_DOUBTFUL);
            assertThat(diagnosis(run).cause()).isEqualTo(Cause.CERT_EXPIRED);
            assertThat(diagnosis(run).circumstance()).isEqualTo(Circumstance.CLOCK_WRONG);
        }
    }

    @Test
    void s53_a_certificate_that_begins_days_from_now_points_to_the_clock_as_well() {
        ProbeRun run = run(TestCertificates.notYetValid(NAME));
        assertThat(diagnosis(run).circumstance()).isEqualTo(Circumstance.CLOCK_WRONG);
    }

    @Test
    void s53_a_clock_that_fits_is_not_suspected() {
        assertThat(noticed(run(GOOD))).isEmpty();
        ProbeRun expired = run(TestCertificates.expired(NAME));
        assertThat(noticed(expired)).isEmpty();
        assertThat(diagnosis(expired).circumstance()).isEqualTo(Circumstance.NONE);
    }

    @Test
    void s53_a_clock_from_before_this_program_is_noticed_even_where_all_goes_well() {
        ServerIdentity old = TestCertificates.valid(YEAR.multipliedBy(-10), YEAR, NAME);
        Instant before = Instant.parse("2021-01-01T00:00:00Z");
        ProbeRun run = run(TlsBench.at(InstantSource.fixed(before)), old);
        assertThat(run.wentThrough()).isTrue();
        assertThat(noticed(run)).containsExactly(Oddity.CLOCK_DOUBTFUL);
    }
}
