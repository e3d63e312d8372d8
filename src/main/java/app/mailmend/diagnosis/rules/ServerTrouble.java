package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.CONNECTION_DROPPED;
import static app.mailmend.diagnosis.Cause.HELO_REJECTED;
import static app.mailmend.diagnosis.Cause.PROTOCOL_SEQUENCE;
import static app.mailmend.diagnosis.Cause.SERVER_MISCONFIGURED;
import static app.mailmend.diagnosis.Cause.SERVER_UNAVAILABLE;
import static app.mailmend.diagnosis.Cause.WRONG_ENCRYPTION_FOR_PORT;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import java.util.List;
import java.util.stream.Stream;

/// Nothing the person did: the server is busy, broken or set up wrongly, or program and server
/// misunderstand each other.
final class ServerTrouble implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return Finding.all(
                misunderstood(clues), trouble(clues), brokenProtocol(clues), besideThePoint(clues));
    }

    private static Stream<Finding> misunderstood(Clues clues) {
        boolean better =
                clues.says(
                        Signal.STARTTLS_FIRST,
                        Signal.ENCRYPTION_DEMANDED,
                        Signal.SIGN_IN_DEMANDED,
                        Signal.SIGN_IN_NOT_OFFERED,
                        Signal.POP_FIRST,
                        Signal.TRY_LATER);
        boolean other =
                clues.says(Signal.COMMAND_UNKNOWN, Signal.SENDER_INVALID, Signal.RECIPIENT_INVALID)
                        && !clues.code(503);
        boolean signedIn = clues.situation().at(Stage.AUTH);
        return Finding.all(
                clues.hear(Signal.HELO_REFUSED, HELO_REJECTED, 0.94),
                clues.hear(
                        Signal.ADDRESS_INVALID,
                        HELO_REJECTED,
                        clues.situation().at(Stage.EHLO) ? 0.93 : 0.2),
                clues.hear(
                        Signal.BAD_SEQUENCE, PROTOCOL_SEQUENCE, sequence(clues, better || other)),
                clues.hear(
                        Signal.COMMAND_UNKNOWN, PROTOCOL_SEQUENCE, signedIn || better ? 0.3 : 0.6));
    }

    /// "Invalid command" also stands before an argument of EHLO that is not taken.
    private static double sequence(Clues clues, boolean better) {
        boolean introduction =
                clues.says(Signal.HELO_REFUSED)
                        || (clues.says(Signal.ADDRESS_INVALID) && clues.situation().at(Stage.EHLO));
        return better ? 0.5 : introduction ? 0.75 : 0.92;
    }

    private static Stream<Finding> trouble(Clues clues) {
        boolean signIn = clues.says(Signal.SIGN_IN_BROKEN_FOR_NOW, Signal.STARTTLS_REFUSED);
        boolean network = clues.says(Signal.ADDRESS_BLOCKED, Signal.REVERSE_NAME_MISSING);
        boolean secret = clues.says(Signal.CREDENTIALS_REFUSED, Signal.AUTHORIZATION_CODE_WANTED);
        boolean sender = clues.says(Signal.SENDER_INVALID) && clues.code(550, 553);
        double damping = signIn || network || secret || sender ? 0.5 : 1;
        return Finding.all(
                clues.hear(Signal.LOOKUP_TROUBLE, SERVER_MISCONFIGURED, 0.9 * damping),
                clues.hear(Signal.WRONG_KIND_OF_HOST, SERVER_MISCONFIGURED, 0.85 * damping)
                        .map(finding -> finding.in(Circumstance.WRONG_HOST)),
                clues.hear(Signal.SERVER_BUSY, SERVER_UNAVAILABLE, 0.93 * damping),
                clues.hear(Signal.SERVER_FAILED, SERVER_UNAVAILABLE, 0.8 * damping),
                clues.hear(Signal.SERVICE_CLOSED, SERVER_UNAVAILABLE, closed(clues) * damping));
    }

    /// Many refusals end with "closing connection"; by itself it says that the service is closed.
    private static double closed(Clues clues) {
        boolean saysMore =
                clues.says(
                        Signal.LIMIT_REACHED,
                        Signal.TRY_LATER,
                        Signal.GREYLISTED,
                        Signal.ENCRYPTION_DEMANDED,
                        Signal.STARTTLS_FIRST,
                        Signal.TOO_MANY_SIGN_INS);
        return saysMore ? 0.5 : 0.86;
    }

    private static Stream<Finding> brokenProtocol(Clues clues) {
        Stage stage = clues.failure().map(StageResult::stage).orElse(Stage.GREETING);
        return clues.seen(Evidence.Violated.class)
                .filter(violated -> violated.fault() != ProtocolFault.BYTES_BEFORE_TLS)
                .flatMap(violated ->
                        violated.fault() == ProtocolFault.DEADLINE
                                ? tooLong(stage)
                                : broken(stage, violated.excerpt()));
    }

    /// A stage that failed although nobody refused: the answer was one to some other question.
    private static Stream<Finding> besideThePoint(Clues clues) {
        return clues.failure().stream()
                .filter(failed -> failed.find(Evidence.Violated.class).isEmpty())
                .flatMap(failed ->
                        failed.reply().filter(reply -> reply.code() < 400).stream()
                                .flatMap(reply -> broken(failed.stage(), reply.text())));
    }

    /// What breaks the rules with its first words need not be a mail server at all.
    private static Stream<Finding> broken(Stage stage, String excerpt) {
        Reason reason = new Reason.Happened(Fact.PROTOCOL_WAS_BROKEN, stage);
        Finding broken =
                Finding.of(SERVER_MISCONFIGURED, 0.87, reason)
                        .because(excerpt.isBlank() ? List.of() : List.of(new Reason.Said(excerpt)))
                        .in(Circumstance.PROTOCOL_BROKEN);
        return stage == Stage.GREETING
                ? Stream.of(
                        broken,
                        Finding.of(WRONG_ENCRYPTION_FOR_PORT, 0.3, reason)
                                .in(Circumstance.OTHER_PROTOCOL))
                : Stream.of(broken);
    }

    private static Stream<Finding> tooLong(Stage stage) {
        Reason reason = new Reason.Happened(Fact.ANSWER_TOOK_TOO_LONG, stage);
        return Stream.of(
                Finding.of(SERVER_UNAVAILABLE, 0.75, reason),
                Finding.of(CONNECTION_DROPPED, 0.4, reason));
    }
}
