package app.mailmend.ui;

import static app.mailmend.ui.Samples.passed;

import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Surveyed;
import app.mailmend.evidence.Transcript;
import app.mailmend.evidence.Transcript.Line;
import app.mailmend.evidence.Transcript.Side;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Wanted;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.IncomingResult;
import app.mailmend.session.OfferedFix;
import app.mailmend.session.SignInAllowance;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Checks about which a helpdesk wants to know everything.
final class DetailsSamples {

    private static final Instant TESTED = Instant.parse("2026-07-01T09:30:00Z");

    private DetailsSamples() {}

    /// A check that looked around, tried other settings, and could fetch mail.
    static CheckReport eventful() {
        ProbeRun asked =
                new ProbeRun(
                        new Subject.Tested(Samples.PLAIN_587, Samples.ANNA, Samples.ANNA),
                        ProviderFacts.unknown(),
                        Samples.refused(),
                        List.of(open(465), closed(25)),
                        conversation(587),
                        new Effort(0, 4, Duration.ofMillis(101)));
        ProbeRun trial = tested(Samples.TLS_465, Samples.wrongPassword(), conversation(465), 1);
        IncomingRun fetched =
                new IncomingRun(
                        Samples.IMAP,
                        List.of(
                                passed(Stage.CONNECT, 22, new Evidence.Connected("192.0.2.93")),
                                passed(Stage.TLS, 80, Samples.tls()),
                                passed(Stage.AUTH, 40, new Evidence.Answered("OK Logged in"))),
                        new Transcript(
                                List.of(
                                        new Line(Side.SERVER, "* OK IMAP4rev1 ready"),
                                        new Line(Side.CLIENT, "a1 LOGIN ****** ******"),
                                        new Line(Side.SERVER, "a1 OK Logged in"))),
                        new Effort(1, 5, Duration.ofMillis(142)));
        return new CheckReport(
                        Samples.request(Samples.PLAIN_587),
                        asked,
                        new Conclusion.Fails(
                                Samples.of(Cause.BAD_CREDENTIALS),
                                List.of(
                                        new OfferedFix(
                                                new Fix.ChangeSettings(Samples.TLS_465),
                                                new OfferedFix.Trial.Tried(trial, false)),
                                        new OfferedFix(
                                                new Fix.AskFor(Wanted.PASSWORD),
                                                new OfferedFix.Trial.Untried()))),
                        List.of(),
                        List.of(new IncomingResult.Proven(fetched)),
                        Effort.none())
                .with(counted(1, 1, Duration.ZERO));
    }

    static SignInAllowance counted(int used, int refused, Duration pause) {
        return new SignInAllowance(used, 2, refused, 3, Duration.ofMinutes(10), pause);
    }

    private static ProbeRun tested(
            SubmissionSettings settings, List<StageResult> stages, Transcript said, int signIns) {
        return new ProbeRun(
                new Subject.Tested(settings, Samples.ANNA, Samples.ANNA),
                ProviderFacts.unknown(),
                stages,
                List.of(),
                said,
                new Effort(signIns, 9, Duration.ofMillis(2400)));
    }

    private static Surveyed open(int port) {
        return new Surveyed(
                new Endpoint(Samples.SMTP, port, Encryption.IMPLICIT_TLS),
                List.of(
                        passed(Stage.CONNECT, 19, new Evidence.Connected("2001:db8:25::465")),
                        passed(Stage.TLS, 88, Samples.tls()),
                        passed(
                                Stage.EHLO,
                                15,
                                new Evidence.Offered(
                                        true, new ServerOffer(Map.of("AUTH", "PLAIN LOGIN"))))));
    }

    private static Surveyed closed(int port) {
        return new Surveyed(
                new Endpoint(Samples.SMTP, port, Encryption.STARTTLS),
                List.of(
                        new StageResult(
                                Stage.CONNECT,
                                Outcome.FAILED,
                                Duration.ofMillis(8000),
                                List.of(
                                        new Evidence.NotConnected(
                                                "192.0.2.25", ConnectFault.TIMED_OUT)))));
    }

    private static Transcript conversation(int port) {
        return new Transcript(
                List.of(
                        new Line(Side.NOTE, "connected to 192.0.2.25:" + port),
                        new Line(Side.SERVER, "220 smtp.example.org ESMTP ready"),
                        new Line(Side.CLIENT, "EHLO [192.0.2.1]"),
                        new Line(Side.SERVER, "250-smtp.example.org"),
                        new Line(Side.SERVER, "250-SIZE 36700160"),
                        new Line(Side.SERVER, "250 AUTH PLAIN LOGIN"),
                        new Line(Side.CLIENT, "AUTH PLAIN ******"),
                        new Line(Side.SERVER, "535-5.7.8 Username and password not accepted."),
                        new Line(
                                Side.SERVER,
                                "535 5.7.8 Learn more at https://help.example.org/login"),
                        new Line(Side.CLIENT, "QUIT"),
                        new Line(Side.SERVER, "221 2.0.0 Bye")));
    }

    /// A run in which exactly this was said.
    static ProbeRun saying(Line... lines) {
        return tested(Samples.TLS_465, Samples.wrongPassword(), new Transcript(List.of(lines)), 1);
    }

    /// A run in which one certificate was refused.
    static ProbeRun refusing(CertificateFacts certificate) {
        return tested(
                Samples.TLS_465,
                List.of(
                        passed(Stage.CONNECT, 24, new Evidence.Connected("192.0.2.25")),
                        new StageResult(
                                Stage.TLS,
                                Outcome.FAILED,
                                Duration.ofMillis(90),
                                List.of(new Evidence.CertificateRefused(certificate)))),
                Transcript.empty(),
                0);
    }

    /// A certificate that had run out when it was seen.
    static CertificateFacts expired(Duration ago) {
        return new CertificateFacts(
                "CN=smtp.example.org, O=Example Mail",
                "CN=Example Issuing CA 4, O=Example Trust Services, C=DE",
                List.of("smtp.example.org", "mail.example.org", "imap.example.org"),
                Instant.parse("2025-06-28T00:00:00Z"),
                TESTED.minus(ago),
                TESTED,
                "0123456789abcdef".repeat(4),
                CertificateProblem.EXPIRED,
                "",
                List.of("CN=Example Issuing CA 4, O=Example Trust Services, C=DE"));
    }
}
