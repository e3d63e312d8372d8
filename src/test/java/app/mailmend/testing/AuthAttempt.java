package app.mailmend.testing;

/**
 * One AUTH command as the server understood it. For mechanisms other than PLAIN and LOGIN the
 * decoded response stands in {@code password}, because it carries the secret.
 *
 * @param initialResponse whether the response came on the AUTH line itself (RFC 4954 section 4)
 */
public record AuthAttempt(
        String mechanism,
        boolean initialResponse,
        boolean insideTls,
        String user,
        String password) {

    /** The secret is for assertions, never for messages. */
    @Override
    public String toString() {
        return "AuthAttempt[%s, user=%s, insideTls=%s]".formatted(mechanism, user, insideTls);
    }
}
