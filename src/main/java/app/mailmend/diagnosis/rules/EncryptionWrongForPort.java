package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.WRONG_ENCRYPTION_FOR_PORT;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.diagnosis.Situation;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.TlsFault;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Ports;
import java.util.Locale;
import java.util.stream.Stream;

/// TLS was spoken to a port that starts in plain, or the other way round (RFC 8314 section 3), or
/// the port belongs to another protocol.
final class EncryptionWrongForPort implements Rule {

    private static final Signal[] BROKEN_TRANSPORT = {
        Signal.READ_TIMED_OUT,
        Signal.GREETING_MISSING,
        Signal.CONNECTION_LOST,
        Signal.HANDSHAKE_CLOSED,
        Signal.HANDSHAKE_FAILED,
        Signal.CONNECT_FAILED
    };

    @Override
    public Stream<Finding> look(Clues clues) {
        return clues.live()
                ? Finding.all(plainAnswerToTls(clues), noAnswerToPlain(clues), otherProtocol(clues))
                : Finding.all(
                        saidSo(clues), clash(clues), silence(clues), otherProtocolSaid(clues));
    }

    // quoted

    private static Stream<Finding> saidSo(Clues clues) {
        boolean afterGoAhead =
                clues.situation().at(Stage.STARTTLS)
                        && !clues.situation().with(Encryption.IMPLICIT_TLS);
        double confidence = afterGoAhead ? 0.5 : 0.95;
        return Finding.all(
                        clues.hear(Signal.NOT_TLS, WRONG_ENCRYPTION_FOR_PORT, confidence),
                        clues.hear(
                                Signal.ENCRYPTION_KIND_UNSUPPORTED, WRONG_ENCRYPTION_FOR_PORT, 0.5))
                .map(finding -> finding.in(direction(clues.situation())));
    }

    /// The pair of port and encryption cannot work; a connection that breaks early confirms it.
    private static Stream<Finding> clash(Clues clues) {
        Situation situation = clues.situation();
        boolean early = situation.maybeAt(Stage.CONNECT, Stage.TLS, Stage.GREETING, Stage.EHLO);
        if (!situation.portAndEncryptionClash() || !early) {
            return Stream.empty();
        }
        double confidence =
                clues.says(BROKEN_TRANSPORT)
                        ? 0.92
                        : clues.says(Signal.CONNECT_TIMED_OUT) ? 0.5 : 0.4;
        return Stream.of(
                Finding.of(WRONG_ENCRYPTION_FOR_PORT, confidence, clashed())
                        .because(clues.everythingSaid())
                        .in(direction(situation)));
    }

    /// A TLS port waits for a TLS hello and says nothing to anybody else.
    private static Stream<Finding> silence(Clues clues) {
        Situation situation = clues.situation();
        boolean tlsSpoken = situation.with(Encryption.IMPLICIT_TLS);
        if (tlsSpoken || !situation.maybeAt(Stage.CONNECT, Stage.GREETING)) {
            return Stream.empty();
        }
        double missing = situation.portIs(Ports.SUBMISSIONS) ? 0.9 : 0.62;
        return Stream.concat(
                        clues.hear(Signal.GREETING_MISSING, WRONG_ENCRYPTION_FOR_PORT, missing),
                        clues.hear(
                                Signal.READ_TIMED_OUT,
                                WRONG_ENCRYPTION_FOR_PORT,
                                situation.portIs(Ports.SUBMISSIONS) ? 0.85 : 0.35))
                .map(finding -> finding.in(Circumstance.PORT_WANTS_IMPLICIT_TLS));
    }

    /// What was quoted is the greeting or the answer of a server for something else.
    private static Stream<Finding> otherProtocolSaid(Clues clues) {
        return clues.hear(Signal.OTHER_PROTOCOL_SPOKEN, WRONG_ENCRYPTION_FOR_PORT, 0.95)
                .map(finding -> finding.in(Circumstance.OTHER_PROTOCOL));
    }

    private static Circumstance direction(Situation situation) {
        if (situation.plainOnTlsPort()) {
            return Circumstance.PORT_WANTS_IMPLICIT_TLS;
        }
        return situation.tlsOnPlainPort() || situation.with(Encryption.IMPLICIT_TLS)
                ? Circumstance.PORT_WANTS_STARTTLS
                : Circumstance.NONE;
    }

    // live

    private static Stream<Finding> plainAnswerToTls(Clues clues) {
        if (!clues.failedAt(Stage.TLS) || !clues.situation().with(Encryption.IMPLICIT_TLS)) {
            return Stream.empty();
        }
        boolean clash = clues.situation().tlsOnPlainPort();
        return clues.seen(Evidence.TlsFailed.class)
                .map(failed -> confidence(failed.fault(), clash))
                .filter(confidence -> confidence > 0)
                .map(confidence ->
                        Finding.of(
                                        WRONG_ENCRYPTION_FOR_PORT,
                                        confidence,
                                        happened(Fact.SERVER_SPOKE_PLAIN_TO_TLS, Stage.TLS))
                                .in(Circumstance.PORT_WANTS_STARTTLS));
    }

    private static double confidence(TlsFault fault, boolean clash) {
        return switch (fault) {
            case NOT_TLS -> 0.97;
            case TIMED_OUT, CLOSED -> clash ? 0.9 : 0.3;
            case OTHER -> clash ? 0.7 : 0;
            case NO_COMMON_VERSION, HANDSHAKE_REFUSED, CLIENT_CERTIFICATE_WANTED, OVER_LIMIT -> 0;
        };
    }

    private static Stream<Finding> noAnswerToPlain(Clues clues) {
        boolean nothingCame =
                clues.failedAt(Stage.GREETING)
                        && clues.seen(Evidence.Replied.class).findAny().isEmpty()
                        && (clues.seen(Evidence.Silent.class).findAny().isPresent()
                                || clues.seen(Evidence.Closed.class)
                                        .anyMatch(closed -> closed.excerpt().isEmpty()));
        if (!nothingCame || clues.situation().with(Encryption.IMPLICIT_TLS)) {
            return Stream.empty();
        }
        double confidence =
                clues.portSpeaksTlsAtOnce()
                        ? 0.97
                        : clues.situation().plainOnTlsPort() ? 0.93 : 0.5;
        return Stream.of(
                Finding.of(
                                WRONG_ENCRYPTION_FOR_PORT,
                                confidence,
                                happened(Fact.SERVER_SILENT_TO_PLAIN, Stage.GREETING))
                        .in(Circumstance.PORT_WANTS_IMPLICIT_TLS));
    }

    private static Stream<Finding> otherProtocol(Clues clues) {
        return clues.seen(Evidence.OtherProtocol.class)
                .map(other ->
                        Finding.of(
                                        WRONG_ENCRYPTION_FOR_PORT,
                                        0.95,
                                        happened(Fact.ANOTHER_PROTOCOL_ANSWERED, Stage.GREETING),
                                        new Reason.Said(other.excerpt()))
                                .in(kind(other.name(), clues.fetching())));
    }

    private static Circumstance kind(String protocol, boolean fetching) {
        return switch (protocol.toUpperCase(Locale.ROOT)) {
            case "TLS", "SSL" -> Circumstance.PORT_WANTS_IMPLICIT_TLS;
            case "SMTP" ->
                    fetching ? Circumstance.OTHER_PROTOCOL : Circumstance.PORT_WANTS_STARTTLS;
            default -> Circumstance.OTHER_PROTOCOL;
        };
    }

    private static Reason clashed() {
        return happened(Fact.PORT_AND_ENCRYPTION_CLASH, Stage.CONNECT);
    }

    private static Reason happened(Fact fact, Stage stage) {
        return new Reason.Happened(fact, stage);
    }
}
