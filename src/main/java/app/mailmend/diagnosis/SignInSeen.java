package app.mailmend.diagnosis;

/// How far signing in went.
public enum SignInSeen {
    /// Nobody said.
    UNKNOWN,
    /// No sign-in command was sent.
    NOT_SENT,
    /// It was sent; whether it was accepted is not known.
    SENT,
    REFUSED,
    ACCEPTED
}
