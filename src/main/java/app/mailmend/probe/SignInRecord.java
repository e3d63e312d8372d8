package app.mailmend.probe;

import java.time.Instant;
import java.util.regex.Pattern;

/// One sign-in to be remembered, without anything from which it could be repeated.
///
/// @param key account and server as SHA-256 in hexadecimal digits; never in clear
public record SignInRecord(Instant at, String key, SignInOutcome outcome) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public SignInRecord {
        if (!SHA256.matcher(key).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }

    /// The same, no later than this.
    SignInRecord notAfter(Instant limit) {
        return at.isAfter(limit) ? new SignInRecord(limit, key, outcome) : this;
    }
}
