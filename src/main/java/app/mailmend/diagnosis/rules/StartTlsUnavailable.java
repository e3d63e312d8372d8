package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.SERVER_UNAVAILABLE;
import static app.mailmend.diagnosis.Cause.STARTTLS_UNAVAILABLE;
import static app.mailmend.diagnosis.Cause.TLS_INTERCEPTED;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.TlsFault;
import app.mailmend.settings.Encryption;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// STARTTLS was wanted (RFC 3207), but is not offered or is refused.
final class StartTlsUnavailable implements Rule {

    private static final Set<ProtocolFault> ANOTHER_ANSWER =
            EnumSet.of(
                    ProtocolFault.UNEXPECTED_REPLY,
                    ProtocolFault.NOT_A_REPLY,
                    ProtocolFault.UNSOLICITED);

    @Override
    public Stream<Finding> look(Clues clues) {
        return Stream.concat(saidSo(clues), seen(clues));
    }

    private static Stream<Finding> saidSo(Clues clues) {
        boolean atStartTls = clues.situation().at(Stage.STARTTLS);
        return Finding.all(
                clues.hear(Signal.STARTTLS_MISSING, STARTTLS_UNAVAILABLE, 0.93),
                clues.hear(Signal.STARTTLS_REFUSED, STARTTLS_UNAVAILABLE, 0.88),
                clues.hear(Signal.COMMAND_UNKNOWN, STARTTLS_UNAVAILABLE, atStartTls ? 0.85 : 0));
    }

    private static Stream<Finding> seen(Clues clues) {
        boolean wanted = clues.situation().with(Encryption.STARTTLS);
        if (!clues.live() || !wanted) {
            return Stream.empty();
        }
        if (clues.seen(Evidence.TlsFailed.class)
                .anyMatch(failed -> failed.fault() == TlsFault.NOT_TLS)) {
            return Stream.of(
                    Finding.of(
                            STARTTLS_UNAVAILABLE,
                            0.9,
                            new Reason.Happened(Fact.SERVER_SPOKE_PLAIN_TO_TLS, Stage.TLS)));
        }
        return clues.failure().filter(failed -> failed.stage() == Stage.STARTTLS).stream()
                .flatMap(failed -> failedSwitch(failed, clues))
                .map(finding -> finding.because(clues.everythingSaid()));
    }

    private static Stream<Finding> failedSwitch(StageResult failed, Clues clues) {
        if (failed.find(Evidence.ExtensionMissing.class).isPresent()) {
            return notOffered(clues);
        }
        return failed.reply()
                .map(StartTlsUnavailable::refused)
                .orElseGet(() ->
                        isAnswer(failed, clues)
                                ? Stream.of(
                                        happened(0.93, Fact.STARTTLS_WAS_REFUSED)
                                                .in(Circumstance.STARTTLS_REFUSED))
                                : Stream.of(happened(0.5, Fact.STARTTLS_WAS_REFUSED)));
    }

    /// Where mail is fetched, a refusal has no number, and another answer than a go-ahead is one.
    private static boolean isAnswer(StageResult failed, Clues clues) {
        return failed.find(Evidence.Violated.class)
                .map(violated -> clues.fetching() && ANOTHER_ANSWER.contains(violated.fault()))
                .orElseGet(() -> failed.find(Evidence.Answered.class).isPresent());
    }

    /// The largest providers all offer it: where theirs is missing, somebody may have taken it out.
    private static Stream<Finding> notOffered(Clues clues) {
        boolean doubtful = clues.situation().wellKnownProvider();
        Finding missing = happened(doubtful ? 0.75 : 0.93, Fact.STARTTLS_WAS_NOT_OFFERED);
        return doubtful
                ? Stream.of(
                        missing,
                        Finding.of(
                                TLS_INTERCEPTED,
                                0.4,
                                new Reason.Happened(Fact.STARTTLS_WAS_NOT_OFFERED, Stage.STARTTLS)))
                : Stream.of(missing);
    }

    /// With 421 a server leaves, whatever it was asked (RFC 5321 section 3.8).
    private static Stream<Finding> refused(SmtpReply reply) {
        Finding refused =
                happened(reply.code() == 421 ? 0.5 : 0.93, Fact.STARTTLS_WAS_REFUSED)
                        .in(Circumstance.STARTTLS_REFUSED);
        return reply.code() == 421
                ? Stream.of(refused, Finding.of(SERVER_UNAVAILABLE, 0.8))
                : Stream.of(refused);
    }

    private static Finding happened(double confidence, Fact fact) {
        return Finding.of(
                STARTTLS_UNAVAILABLE, confidence, new Reason.Happened(fact, Stage.STARTTLS));
    }
}
