package app.mailmend.evidence;

/// Why no sign-in was attempted.
public enum SkipReason {
    NOT_ASKED_FOR,
    NO_SECRET,
    NOT_ENCRYPTED,
    NOT_OFFERED,
    NO_COMMON_MECHANISM,
    BUDGET_SPENT
}
