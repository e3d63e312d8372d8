package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.ACCOUNT_ACTION_REQUIRED;
import static app.mailmend.diagnosis.Cause.AUTH_NOT_OFFERED;
import static app.mailmend.diagnosis.Cause.AUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.OAUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.TLS_INTERCEPTED;
import static app.mailmend.diagnosis.Cause.TLS_REQUIRED;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.settings.Encryption;
import java.util.stream.Stream;

/// What only happens where mail is fetched: access that is switched off, a mailbox opened before
/// anybody signed in, and a test that ends at a sign-in which could not be made.
final class FetchingBarred implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return clues.fetching()
                ? Finding.all(
                        switchedOff(clues),
                        openedUnasked(clues),
                        tokenRefused(clues),
                        notTried(clues))
                : Stream.empty();
    }

    /// For fetching it is mostly the person's own switch, on the provider's web page.
    private static Stream<Finding> switchedOff(Clues clues) {
        return clues.hear(Signal.SMTP_SERVICE_OFF, ACCOUNT_ACTION_REQUIRED, 0.97)
                .map(finding -> finding.in(Circumstance.FETCHING_SWITCHED_OFF));
    }

    /// In plain, PREAUTH keeps STARTTLS from being used, which serves only somebody on the way.
    private static Stream<Finding> openedUnasked(Clues clues) {
        boolean plain = clues.seen(Evidence.TlsUp.class).findAny().isEmpty();
        return clues.seen(Evidence.Violated.class)
                .filter(violated -> plain && violated.fault() == ProtocolFault.SIGNED_IN_UNASKED)
                .map(violated ->
                        Finding.of(
                                TLS_INTERCEPTED,
                                0.9,
                                new Reason.Happened(Fact.PROTOCOL_WAS_BROKEN, Stage.GREETING),
                                new Reason.Said(violated.excerpt())));
    }

    /// The server explained why it refuses the token, in more than the words of a wrong password.
    private static Stream<Finding> tokenRefused(Clues clues) {
        return clues.seen(Evidence.TokenRefused.class)
                .map(_ -> Finding.of(OAUTH_REQUIRED, 0.93, happened(Fact.SIGN_IN_WAS_REFUSED)));
    }

    private static Stream<Finding> notTried(Clues clues) {
        return clues.signInSkipped().stream()
                .flatMap(reason ->
                        switch (reason) {
                            case NO_SECRET, NOT_ASKED_FOR ->
                                    Stream.of(
                                            Finding.of(
                                                            AUTH_REQUIRED,
                                                            0.8,
                                                            happened(Fact.SIGN_IN_HAD_NO_PASSWORD))
                                                    .in(Circumstance.PASSWORD_MISSING));
                            case NOT_ENCRYPTED, NOT_OFFERED -> inPlain(clues, reason);
                            case NO_COMMON_MECHANISM, BUDGET_SPENT, COOLING_DOWN -> Stream.empty();
                        });
    }

    /// A server that offers STARTTLS has its sign-in behind it (RFC 9051 section 11.1).
    private static Stream<Finding> inPlain(Clues clues, SkipReason reason) {
        if (!clues.situation().with(Encryption.NONE)) {
            return Stream.empty();
        }
        Fact fact =
                reason == SkipReason.NOT_OFFERED
                        ? Fact.SIGN_IN_WAS_NOT_OFFERED
                        : Fact.SIGN_IN_WAS_NOT_SENT_UNENCRYPTED;
        boolean startTls = clues.offer(false).filter(ServerOffer::startTls).isPresent();
        return Stream.of(
                startTls
                        ? Finding.of(
                                TLS_REQUIRED,
                                0.92,
                                happened(fact),
                                new Reason.Happened(Fact.STARTTLS_WAS_OFFERED, Stage.EHLO))
                        : Finding.of(AUTH_NOT_OFFERED, 0.8, happened(fact)));
    }

    private static Reason happened(Fact fact) {
        return new Reason.Happened(fact, Stage.AUTH);
    }
}
