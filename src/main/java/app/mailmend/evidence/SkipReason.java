package app.mailmend.evidence;

/// Why no sign-in was attempted.
public enum SkipReason {
    NOT_ASKED_FOR,
    NO_SECRET,
    NOT_ENCRYPTED,
    NOT_OFFERED,
    NO_COMMON_MECHANISM,
    /// Enough sign-ins were refused lately; one more could lock the account.
    BUDGET_SPENT,
    /// The server asked for patience, and its time is not over.
    COOLING_DOWN
}
