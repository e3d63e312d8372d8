package app.mailmend.diagnosis;

/// Which face of a cause was met, where the words or the fix differ.
public enum Circumstance {
    NONE,
    /// No sign-in was set, so none happened.
    SIGN_IN_NEVER_SENT,
    /// The server shows its sign-in only after STARTTLS.
    SIGN_IN_HIDDEN_UNTIL_TLS,
    /// This port offers no sign-in at all.
    SIGN_IN_NOT_OFFERED_HERE,
    /// TLS was spoken to a port that starts in plain.
    PORT_WANTS_STARTTLS,
    /// Plain text was spoken to a port that starts with TLS.
    PORT_WANTS_IMPLICIT_TLS,
    /// The switch is the whole organisation's.
    SWITCH_OF_ORGANISATION,
    /// The switch is this mailbox's.
    SWITCH_OF_MAILBOX,
    CERTIFICATE_SELF_SIGNED,
    CERTIFICATE_ISSUER_UNKNOWN,
    CERTIFICATE_NOT_YET_VALID,
    /// Another mail protocol, or no mail protocol, answers.
    OTHER_PROTOCOL,
    /// The server connects but never says a word.
    SERVER_SILENT,
    /// An administrator's policy refuses this sign-in.
    POLICY_OF_ORGANISATION
}
