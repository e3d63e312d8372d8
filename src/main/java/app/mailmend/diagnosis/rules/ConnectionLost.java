package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.APP_PASSWORD_REQUIRED;
import static app.mailmend.diagnosis.Cause.AUTH_THROTTLED;
import static app.mailmend.diagnosis.Cause.CONNECTION_DROPPED;
import static app.mailmend.diagnosis.Cause.SERVER_UNAVAILABLE;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.settings.PasswordKind;
import java.util.stream.Stream;

/// The connection stood and then ended, or went silent, in the middle.
final class ConnectionLost implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return clues.live() ? seen(clues) : said(clues);
    }

    private static Stream<Finding> said(Clues clues) {
        boolean atSignIn = clues.situation().at(Stage.AUTH);
        boolean saysWhy = saysWhy(clues);
        double lost = saysWhy ? 0.3 : atSignIn ? 0.6 : 0.8;
        double silent = saysWhy ? 0.3 : clues.situation().at(Stage.CONNECT) ? 0.45 : 0.75;
        return Finding.all(
                clues.hear(Signal.CONNECTION_LOST, CONNECTION_DROPPED, lost),
                clues.hear(Signal.HANDSHAKE_CLOSED, CONNECTION_DROPPED, 0.55),
                clues.hear(Signal.READ_TIMED_OUT, CONNECTION_DROPPED, silent),
                atSignIn
                        ? clues.hear(Signal.CONNECTION_LOST, AUTH_THROTTLED, lost + 0.05)
                        : Stream.<Finding>empty(),
                hungUpOnSecret(clues, atSignIn, lost));
    }

    /// Some providers hang up on a password where they want an authorization code.
    private static Stream<Finding> hungUpOnSecret(Clues clues, boolean atSignIn, double lost) {
        boolean codeWanted = clues.situation().passwordKind() == PasswordKind.AUTHORIZATION_CODE;
        return atSignIn && codeWanted
                ? clues.hear(Signal.CONNECTION_LOST, APP_PASSWORD_REQUIRED, lost + 0.1)
                        .map(finding -> finding.in(Circumstance.AUTHORIZATION_CODE))
                : Stream.empty();
    }

    private static boolean saysWhy(Clues clues) {
        return clues.says(
                Signal.LIMIT_REACHED,
                Signal.ADDRESS_BLOCKED,
                Signal.SERVER_BUSY,
                Signal.SERVICE_CLOSED,
                Signal.STARTTLS_FIRST,
                Signal.ENCRYPTION_DEMANDED);
    }

    private static Stream<Finding> seen(Clues clues) {
        return clues.failure().stream()
                .filter(failed ->
                        failed.find(Evidence.Closed.class).isPresent()
                                || failed.find(Evidence.Silent.class).isPresent())
                .flatMap(failed -> Stream.concat(at(failed), hungUpOnSecret(failed, clues)));
    }

    private static Stream<Finding> hungUpOnSecret(StageResult failed, Clues clues) {
        boolean hungUp =
                failed.stage() == Stage.AUTH
                        && failed.find(Evidence.Closed.class).isPresent()
                        && failed.find(Evidence.Replied.class).isEmpty();
        boolean codeWanted = clues.situation().passwordKind() == PasswordKind.AUTHORIZATION_CODE;
        return hungUp && codeWanted
                ? Stream.of(
                        Finding.of(
                                        APP_PASSWORD_REQUIRED,
                                        0.9,
                                        new Reason.Happened(Fact.CONNECTION_CLOSED, Stage.AUTH))
                                .in(Circumstance.AUTHORIZATION_CODE))
                : Stream.empty();
    }

    private static Stream<Finding> at(StageResult failed) {
        Fact fact =
                failed.find(Evidence.Closed.class).isPresent()
                        ? Fact.CONNECTION_CLOSED
                        : Fact.SERVER_SILENT;
        Reason reason = new Reason.Happened(fact, failed.stage());
        boolean answered = failed.find(Evidence.Replied.class).isPresent();
        Finding dropped = Finding.of(CONNECTION_DROPPED, answered ? 0.3 : 0.85, reason);
        if (failed.stage() == Stage.GREETING) {
            return Stream.of(
                    Finding.of(CONNECTION_DROPPED, 0.55, reason).in(face(failed)),
                    Finding.of(SERVER_UNAVAILABLE, 0.4, reason));
        }
        // A server that spoke until then and is silent to a sign-in makes somebody wait.
        double throttled = fact == Fact.SERVER_SILENT ? 0.88 : 0.6;
        return failed.stage() == Stage.AUTH && !answered
                ? Stream.of(dropped, Finding.of(AUTH_THROTTLED, throttled, reason))
                : Stream.of(dropped);
    }

    private static Circumstance face(StageResult greeting) {
        boolean begun =
                greeting.find(Evidence.Closed.class)
                        .filter(closed -> !closed.excerpt().isEmpty())
                        .isPresent();
        return begun ? Circumstance.NONE : Circumstance.SERVER_SILENT;
    }
}
