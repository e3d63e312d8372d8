package app.mailmend.settings;

import app.mailmend.account.Credential;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import java.util.Optional;

/// How to sign in. The secret itself is never part of the settings.
public sealed interface SignIn {

    /// No sign-in at all.
    record None() implements SignIn {}

    /// A name and some kind of password.
    record WithPassword(LoginName user) implements SignIn {}

    /// A name and an OAuth 2 access token (RFC 7628, XOAUTH2).
    record WithToken(LoginName user) implements SignIn {}

    static SignIn none() {
        return new None();
    }

    default Optional<LoginName> userName() {
        return switch (this) {
            case None() -> Optional.empty();
            case WithPassword(LoginName user) -> Optional.of(user);
            case WithToken(LoginName user) -> Optional.of(user);
        };
    }

    /// The secret to sign in with, if what the person has is of the right kind: a password is never
    /// offered where a token is wanted.
    default Optional<Secret> secretOf(Credential credential) {
        return switch (this) {
            case None() -> Optional.empty();
            case WithPassword _ ->
                    credential instanceof Credential.Password(Secret password)
                            ? Optional.of(password)
                            : Optional.empty();
            case WithToken _ ->
                    credential instanceof Credential.Token(Secret token)
                            ? Optional.of(token)
                            : Optional.empty();
        };
    }

    /// The word used on the console and in reports.
    default String label() {
        return switch (this) {
            case None() -> "none";
            case WithPassword _ -> "password";
            case WithToken _ -> "oauth2";
        };
    }
}
