package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.STARTTLS_UNAVAILABLE;
import static app.mailmend.diagnosis.Cause.TLS_INTERCEPTED;

import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.TlsFault;
import app.mailmend.settings.Encryption;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// STARTTLS was wanted (RFC 3207), but is not offered, is refused, or something on the way took it
/// out of the server's answer.
final class StartTlsUnavailable implements Rule {

    /// A firewall that inspects mail writes X over what it does not know, STARTTLS included.
    private static final Pattern MASKED = Pattern.compile("X{5,30}A?");

    @Override
    public Stream<Finding> look(Clues clues) {
        return Stream.of(saidSo(clues), seen(clues), masked(clues), injected(clues))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> saidSo(Clues clues) {
        boolean atStartTls = clues.situation().at(Stage.STARTTLS);
        return Stream.of(
                        clues.hear(Signal.STARTTLS_MISSING, STARTTLS_UNAVAILABLE, 0.93),
                        clues.hear(Signal.STARTTLS_REFUSED, STARTTLS_UNAVAILABLE, 0.88),
                        clues.hear(
                                Signal.COMMAND_UNKNOWN,
                                STARTTLS_UNAVAILABLE,
                                atStartTls ? 0.85 : 0))
                .flatMap(findings -> findings);
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
        if (!clues.failedAt(Stage.STARTTLS) || injected(clues).findAny().isPresent()) {
            return Stream.empty();
        }
        boolean offered = clues.offer(false).filter(ServerOffer::startTls).isPresent();
        Fact fact = offered ? Fact.STARTTLS_WAS_REFUSED : Fact.STARTTLS_WAS_NOT_OFFERED;
        return Stream.of(
                Finding.of(STARTTLS_UNAVAILABLE, 0.93, new Reason.Happened(fact, Stage.STARTTLS))
                        .because(clues.everythingSaid()));
    }

    private static Stream<Finding> masked(Clues clues) {
        boolean masked =
                clues.offer(false).stream()
                        .flatMap(offer -> offer.extensions().keySet().stream())
                        .anyMatch(keyword -> MASKED.matcher(keyword).matches());
        Stream<Finding> seen =
                masked
                        ? Stream.of(
                                Finding.of(
                                        TLS_INTERCEPTED,
                                        0.96,
                                        new Reason.Happened(Fact.COMMANDS_WERE_MASKED, Stage.EHLO)))
                        : Stream.empty();
        return Stream.concat(seen, clues.hear(Signal.COMMANDS_MASKED, TLS_INTERCEPTED, 0.96));
    }

    /// Text between the go-ahead and TLS would be believed to have come encrypted.
    private static Stream<Finding> injected(Clues clues) {
        return clues.seen(Evidence.Violated.class)
                .filter(violated -> violated.fault() == ProtocolFault.BYTES_BEFORE_TLS)
                .map(_ ->
                        Finding.of(
                                TLS_INTERCEPTED,
                                0.9,
                                new Reason.Happened(Fact.PROTOCOL_WAS_BROKEN, Stage.STARTTLS)));
    }
}
