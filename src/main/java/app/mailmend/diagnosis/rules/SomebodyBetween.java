package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.TLS_INTERCEPTED;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.Stage;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Something stands between this computer and the server: it writes over what the server says, puts
/// words into its mouth, or answers in its place. What certificates tell of it is
/// [CertificateRefused]'s to say.
final class SomebodyBetween implements Rule {

    /// A firewall that inspects mail writes X over what it does not know, STARTTLS included.
    private static final Pattern MASKED = Pattern.compile("X{5,30}A?");

    @Override
    public Stream<Finding> look(Clues clues) {
        return Finding.all(
                clues.hear(Signal.COMMANDS_MASKED, TLS_INTERCEPTED, 0.96),
                maskedOffer(clues),
                maskedGreeting(clues),
                injected(clues),
                redirected(clues));
    }

    private static Stream<Finding> maskedOffer(Clues clues) {
        return clues.offer(false).stream()
                .flatMap(offer -> offer.extensions().keySet().stream())
                .filter(keyword -> MASKED.matcher(keyword).matches())
                .map(_ -> Finding.of(TLS_INTERCEPTED, 0.96, masked(Stage.EHLO)));
    }

    /// A masked greeting harms nobody; where it goes wrong before TLS is up, it says who did it.
    private static Stream<Finding> maskedGreeting(Clues clues) {
        return wrongBeforeTls(clues)
                ? noticed(clues, Oddity.MASKED_GREETING)
                        .map(_ -> Finding.of(TLS_INTERCEPTED, 0.95, masked(Stage.GREETING)))
                : Stream.empty();
    }

    private static Reason masked(Stage stage) {
        return happened(Fact.COMMANDS_WERE_MASKED, stage);
    }

    /// Text between the go-ahead and TLS would be believed to have come encrypted.
    private static Stream<Finding> injected(Clues clues) {
        return clues.seen(Evidence.Violated.class)
                .filter(violated -> violated.fault() == ProtocolFault.BYTES_BEFORE_TLS)
                .map(_ ->
                        Finding.of(
                                TLS_INTERCEPTED,
                                0.9,
                                happened(Fact.PROTOCOL_WAS_BROKEN, Stage.STARTTLS)));
    }

    /// Once a certificate was accepted for the name that was asked for, it is the right server,
    /// whatever it calls itself.
    private static Stream<Finding> redirected(Clues clues) {
        return wrongBeforeTls(clues)
                ? noticed(clues, Oddity.FOREIGN_GREETING)
                        .map(noticed ->
                                Finding.of(
                                                TLS_INTERCEPTED,
                                                0.94,
                                                happened(
                                                        Fact.GREETING_NAMES_ANOTHER,
                                                        Stage.GREETING),
                                                new Reason.Said(noticed.detail()))
                                        .in(Circumstance.REDIRECTED))
                : Stream.empty();
    }

    private static boolean wrongBeforeTls(Clues clues) {
        return clues.failure().isPresent() && clues.seen(Evidence.TlsUp.class).findAny().isEmpty();
    }

    private static Stream<Evidence.Noticed> noticed(Clues clues, Oddity oddity) {
        return clues.seen(Evidence.Noticed.class).filter(noticed -> noticed.oddity() == oddity);
    }

    private static Reason happened(Fact fact, Stage stage) {
        return new Reason.Happened(fact, stage);
    }
}
