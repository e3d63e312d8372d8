package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.CONNECTION_REFUSED;
import static app.mailmend.diagnosis.Cause.HELO_REJECTED;
import static app.mailmend.diagnosis.Cause.HOST_NOT_FOUND;
import static app.mailmend.diagnosis.Cause.PORT_BLOCKED;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.evidence.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The server was never reached: no such name, nobody listening, or the way is blocked.
final class NotReached implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return clues.live()
                ? Stream.concat(notResolved(clues), notConnected(clues))
                : Stream.concat(nameSaid(clues), connectionSaid(clues));
    }

    // quoted

    private static Stream<Finding> nameSaid(Clues clues) {
        boolean envelope =
                clues.situation().at(Stage.MAIL_FROM, Stage.RCPT_TO, Stage.DATA, Stage.AUTH)
                        || clues.says(Signal.RECIPIENT_INVALID, Signal.SENDER_INVALID);
        boolean ownName = clues.situation().at(Stage.EHLO) || clues.says(Signal.OWN_NAME_UNKNOWN);
        return Finding.all(
                clues.hear(Signal.HOST_UNKNOWN, HOST_NOT_FOUND, envelope ? 0.3 : 0.94)
                        .map(finding -> finding.in(lookUp(clues))),
                clues.hear(Signal.HOST_UNKNOWN, HELO_REJECTED, ownName ? 0.6 : 0));
    }

    /// Where the look-up itself is broken, nobody knows whether the name is right.
    private static Circumstance lookUp(Clues clues) {
        return clues.says(Signal.LOOKUP_BROKEN) ? Circumstance.LOOKUP_FAILED : Circumstance.NONE;
    }

    private static Stream<Finding> connectionSaid(Clues clues) {
        boolean later =
                clues.situation().at(Stage.AUTH, Stage.MAIL_FROM, Stage.RCPT_TO, Stage.DATA);
        boolean lost = clues.says(Signal.CONNECTION_LOST, Signal.GREETING_MISSING);
        double damping = later || clues.refusedByNumber() ? 0.4 : 1;
        return Finding.all(
                clues.hear(Signal.CONNECT_REFUSED, CONNECTION_REFUSED, 0.95 * damping),
                clues.hear(Signal.CONNECT_REFUSED, PORT_BLOCKED, 0.4 * damping),
                clues.hear(Signal.CONNECT_TIMED_OUT, PORT_BLOCKED, (lost ? 0.55 : 0.93) * damping),
                clues.hear(Signal.NETWORK_UNREACHABLE, PORT_BLOCKED, 0.92 * damping)
                        .map(finding -> finding.in(Circumstance.NO_ROUTE)),
                clues.hear(Signal.CONNECTING_NOT_PERMITTED, PORT_BLOCKED, 0.93 * damping)
                        .map(finding -> finding.in(Circumstance.NOT_PERMITTED_HERE)),
                clues.hear(Signal.CONNECT_FAILED, CONNECTION_REFUSED, 0.45 * damping),
                clues.hear(Signal.CONNECT_FAILED, PORT_BLOCKED, unsaidWhy(clues)));
    }

    /// A program that names its time limit and no other reason has waited in vain.
    private static double unsaidWhy(Clues clues) {
        boolean namesLimit =
                clues.heard().stream()
                        .anyMatch(utterance -> utterance.words().contains("; timeout "));
        return namesLimit ? 0.7 : 0.42;
    }

    // live

    private static Stream<Finding> notResolved(Clues clues) {
        return clues.seen(Evidence.NotResolved.class)
                .map(Evidence.NotResolved::fault)
                .map(fault ->
                        fault == ResolveFault.LOOKUP_FAILED
                                ? Finding.of(
                                                HOST_NOT_FOUND,
                                                0.75,
                                                happened(Fact.NAME_LOOKUP_FAILED, Stage.RESOLVE))
                                        .in(Circumstance.LOOKUP_FAILED)
                                : Finding.of(
                                        HOST_NOT_FOUND,
                                        0.98,
                                        happened(Fact.NAME_NOT_FOUND, Stage.RESOLVE)));
    }

    /// Of several addresses the most telling answer counts: a broken IPv6 route says nothing about
    /// a server that refuses on IPv4.
    private static Stream<Finding> notConnected(Clues clues) {
        if (!clues.failedAt(Stage.CONNECT)) {
            return Stream.empty();
        }
        return clues
                .seen(Evidence.NotConnected.class)
                .map(Evidence.NotConnected::fault)
                .min(Comparator.comparingInt(NotReached::leastTelling))
                .stream()
                .flatMap(NotReached::of)
                .map(finding -> finding.because(survey(clues)).in(reach(finding, clues)));
    }

    private static int leastTelling(ConnectFault fault) {
        return switch (fault) {
            case REFUSED -> 0;
            case TIMED_OUT, OVERTAKEN -> 1;
            case RESET -> 2;
            case NOT_PERMITTED -> 3;
            case OTHER -> 4;
            case UNREACHABLE -> 5;
        };
    }

    private static Stream<Finding> of(ConnectFault fault) {
        return switch (fault) {
            case REFUSED ->
                    Stream.of(
                            Finding.of(CONNECTION_REFUSED, 0.96, connect(Fact.CONNECTION_REFUSED)),
                            Finding.of(PORT_BLOCKED, 0.3, connect(Fact.CONNECTION_REFUSED)));
            case TIMED_OUT, OVERTAKEN ->
                    Stream.of(Finding.of(PORT_BLOCKED, 0.95, connect(Fact.CONNECTION_TIMED_OUT)));
            case RESET ->
                    Stream.of(
                            Finding.of(PORT_BLOCKED, 0.6, connect(Fact.CONNECTION_CLOSED)),
                            Finding.of(CONNECTION_REFUSED, 0.5, connect(Fact.CONNECTION_CLOSED)));
            case NOT_PERMITTED ->
                    Stream.of(
                            Finding.of(PORT_BLOCKED, 0.9, connect(Fact.CONNECTION_NOT_PERMITTED))
                                    .in(Circumstance.NOT_PERMITTED_HERE));
            case UNREACHABLE ->
                    Stream.of(
                            Finding.of(PORT_BLOCKED, 0.85, connect(Fact.NETWORK_UNREACHABLE))
                                    .in(Circumstance.NO_ROUTE));
            case OTHER -> Stream.of(Finding.of(PORT_BLOCKED, 0.4, connect(Fact.CONNECTION_CLOSED)));
        };
    }

    private static Reason[] survey(Clues clues) {
        if (clues.run().survey().isEmpty() || clues.otherHostOpen()) {
            return new Reason[0];
        }
        Fact fact =
                clues.nothingConnected()
                        ? Fact.NO_SERVER_ANSWERS
                        : clues.otherOpenPorts().isEmpty()
                                ? Fact.NO_PORT_WORKS
                                : Fact.OTHER_PORT_WORKS;
        return new Reason[] {connect(fact)};
    }

    private static Circumstance reach(Finding finding, Clues clues) {
        if (finding.cause() == PORT_BLOCKED && isOnlyIpv6(clues)) {
            return Circumstance.ONLY_IPV6;
        }
        if (finding.circumstance() != Circumstance.NONE || clues.run().survey().isEmpty()) {
            return finding.circumstance();
        }
        if (clues.otherHostOpen()) {
            return Circumstance.NONE;
        }
        if (finding.cause() == PORT_BLOCKED && clues.nothingConnected()) {
            return Circumstance.ALL_HOSTS;
        }
        return clues.otherOpenPorts().isEmpty()
                ? Circumstance.ALL_PORTS
                : Circumstance.ONLY_THIS_PORT;
    }

    private static boolean isOnlyIpv6(Clues clues) {
        List<String> addresses =
                clues.seen(Evidence.NotConnected.class)
                        .filter(failed -> failed.fault() != ConnectFault.REFUSED)
                        .map(Evidence.NotConnected::address)
                        .toList();
        return !addresses.isEmpty() && addresses.stream().allMatch(text -> text.contains(":"));
    }

    private static Reason connect(Fact fact) {
        return happened(fact, Stage.CONNECT);
    }

    private static Reason happened(Fact fact, Stage stage) {
        return new Reason.Happened(fact, stage);
    }
}
