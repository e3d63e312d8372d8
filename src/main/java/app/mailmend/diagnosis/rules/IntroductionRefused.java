package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.AUTH_NOT_OFFERED;
import static app.mailmend.diagnosis.Cause.HELO_REJECTED;
import static app.mailmend.diagnosis.Cause.IP_BLOCKED;
import static app.mailmend.diagnosis.Cause.SERVER_MISCONFIGURED;
import static app.mailmend.diagnosis.Cause.SERVER_UNAVAILABLE;
import static app.mailmend.diagnosis.Cause.STARTTLS_UNAVAILABLE;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.settings.Encryption;
import java.util.List;
import java.util.stream.Stream;

/// In a live test the server refused to be talked to at all: with its greeting, or when the client
/// introduced itself (RFC 5321 sections 3.1 and 4.1.1.1).
final class IntroductionRefused implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        if (!clues.live()) {
            return Stream.empty();
        }
        return heloOnly(clues)
                ? Stream.of(withoutExtensions(clues))
                : clues.failure().stream()
                        .flatMap(failed ->
                                failed.reply().stream()
                                        .flatMap(reply -> refused(failed.stage(), reply)))
                        .map(finding -> finding.because(clues.everythingSaid()));
    }

    private static boolean heloOnly(Clues clues) {
        return clues.failedAt(Stage.EHLO)
                && clues.seen(Evidence.Noticed.class)
                        .anyMatch(noticed -> noticed.oddity() == Oddity.HELO_ONLY);
    }

    /// Encryption and sign-in are extensions; what is missed first is the encryption.
    private static Finding withoutExtensions(Clues clues) {
        Reason reason = new Reason.Happened(Fact.HELO_ONLY_UNDERSTOOD, Stage.EHLO);
        if (clues.situation().with(Encryption.STARTTLS)) {
            return Finding.of(STARTTLS_UNAVAILABLE, 0.9, reason).in(Circumstance.HELO_ONLY);
        }
        return clues.signInWanted()
                ? Finding.of(AUTH_NOT_OFFERED, 0.85, reason).in(Circumstance.HELO_ONLY)
                : Finding.of(SERVER_MISCONFIGURED, 0.6, reason);
    }

    private static Stream<Finding> refused(Stage stage, SmtpReply reply) {
        if (stage == Stage.GREETING && reply.code() >= 400) {
            return Stream.of(
                    Finding.of(SERVER_UNAVAILABLE, reply.isTransient() ? 0.6 : 0.5),
                    Finding.of(IP_BLOCKED, reply.isTransient() ? 0.2 : 0.42));
        }
        return stage == Stage.EHLO && reply.code() >= 400 ? ehlo(reply).stream() : Stream.empty();
    }

    private static List<Finding> ehlo(SmtpReply reply) {
        if (reply.isTransient()) {
            return List.of(Finding.of(SERVER_UNAVAILABLE, 0.55));
        }
        boolean unknown = reply.code() == 500 || reply.code() == 502;
        return unknown
                ? List.of(Finding.of(SERVER_MISCONFIGURED, 0.65))
                : List.of(Finding.of(HELO_REJECTED, 0.44), Finding.of(IP_BLOCKED, 0.4));
    }
}
