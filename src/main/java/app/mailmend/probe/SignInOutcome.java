package app.mailmend.probe;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import java.util.Locale;
import java.util.Set;

/// How a sign-in ended, seen from what can lock an account.
public enum SignInOutcome {
    /// Taken: servers forget earlier failures then, and so do we.
    ACCEPTED(false, false),
    /// Clearly refused, whatever the reason.
    REFUSED(true, false),
    /// The server asked for patience: a 4yz reply, or its like on IMAP and POP3.
    THROTTLED(false, true),
    /// The server did not answer in time. It may count the sign-in, and it certainly is slow.
    STALLED(true, true),
    /// The secret was on its way, and nobody knows what became of it.
    UNKNOWN(true, false),
    /// The server never looked at who signs in: it did not take the command, or the dialogue ended
    /// before.
    NOT_JUDGED(false, false);

    /// Replies to AUTH that are about the command or the connection (RFC 4954 section 6, RFC 5321
    /// section 4.2.2).
    private static final Set<Integer> ABOUT_THE_COMMAND = Set.of(500, 502, 503, 504, 530, 538);

    /// Response codes of IMAP (RFC 5530) and POP3 (RFC 2449, RFC 3206) that mean "later".
    private static final Set<String> LATER =
            Set.of("[UNAVAILABLE]", "[SYS/TEMP]", "[LIMIT]", "[IN-USE]", "[LOGIN-DELAY]");

    /// Response codes of IMAP and POP3 that refuse the name or the secret.
    private static final Set<String> NEVER =
            Set.of("[AUTHENTICATIONFAILED]", "[AUTHORIZATIONFAILED]", "[EXPIRED]", "[AUTH]");

    private final boolean counts;
    private final boolean cools;

    SignInOutcome(boolean counts, boolean cools) {
        this.counts = counts;
        this.cools = cools;
    }

    /// True when it may bring the account closer to being locked.
    boolean counts() {
        return counts;
    }

    /// True when the server is left alone for a while after it.
    boolean cools() {
        return cools;
    }

    /// What an answer to AUTH means.
    public static SignInOutcome of(Evidence answer) {
        if (answer instanceof Evidence.Replied(SmtpReply reply)) {
            return of(reply);
        }
        if (answer instanceof Evidence.Reported(String words)) {
            return ofWords(words);
        }
        if (answer instanceof Evidence.Answered(String words)) {
            return ofWords(words);
        }
        boolean stalled =
                answer instanceof Evidence.Silent
                        || (answer instanceof Evidence.Violated(ProtocolFault fault, String _)
                                && fault == ProtocolFault.DEADLINE);
        if (stalled) {
            return STALLED;
        }
        return beforeAnySignIn(answer) ? NOT_JUDGED : UNKNOWN;
    }

    private static boolean beforeAnySignIn(Evidence seen) {
        return seen instanceof Evidence.NotResolved
                || seen instanceof Evidence.NotConnected
                || seen instanceof Evidence.TlsFailed
                || seen instanceof Evidence.CertificateRefused;
    }

    private static SignInOutcome of(SmtpReply reply) {
        if (reply.code() == 235) {
            return ACCEPTED;
        }
        if (reply.isTransient()) {
            return THROTTLED;
        }
        if (ABOUT_THE_COMMAND.contains(reply.code())) {
            return NOT_JUDGED;
        }
        return reply.isPermanent() ? REFUSED : UNKNOWN;
    }

    /// What the words of an IMAP or POP3 server mean.
    static SignInOutcome ofWords(String words) {
        String said = words.toUpperCase(Locale.ROOT);
        if (LATER.stream().anyMatch(said::contains)) {
            return THROTTLED;
        }
        return NEVER.stream().anyMatch(said::contains) ? REFUSED : UNKNOWN;
    }

    /// What the last stage of something larger says about the sign-in in it.
    public static SignInOutcome of(StageResult last) {
        if (last.outcome() == Outcome.SKIPPED || last.stage().compareTo(Stage.AUTH) < 0) {
            return NOT_JUDGED;
        }
        boolean behind =
                last.stage() == Stage.ARRIVAL
                        ? last.find(Evidence.NotArrived.class).isPresent()
                        : last.stage() != Stage.AUTH;
        return behind || last.outcome() == Outcome.PASSED
                ? ACCEPTED
                : last.seen().reversed().stream()
                        .findFirst()
                        .map(SignInOutcome::of)
                        .orElse(UNKNOWN);
    }
}
