package app.mailmend.smtp;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.SmtpReply;

/// What came back for a command.
public sealed interface Answer {

    record Reply(SmtpReply reply) implements Answer {}

    /// No complete reply came; this was seen instead.
    record Failure(Evidence seen) implements Answer {}

    /// True for a reply of the 2yz kind.
    default boolean isPositive() {
        return this instanceof Reply(SmtpReply reply) && reply.isPositive();
    }

    default boolean isCode(int code) {
        return this instanceof Reply(SmtpReply reply) && reply.code() == code;
    }

    default Evidence evidence() {
        return switch (this) {
            case Reply(SmtpReply reply) -> new Evidence.Replied(reply);
            case Failure(Evidence seen) -> seen;
        };
    }
}
