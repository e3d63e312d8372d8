package app.mailmend.account;

/// What a person can prove their identity with.
public sealed interface Credential {

    /// Nothing yet.
    record None() implements Credential {}

    /// Any kind of password.
    record Password(Secret secret) implements Credential {}

    /// An OAuth 2 access token (RFC 6750).
    record Token(Secret secret) implements Credential {}

    static Credential none() {
        return new None();
    }
}
