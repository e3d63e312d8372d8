package app.mailmend.settings;

/// What makes a secret look unlike those that the provider makes. None of them is proof: the server
/// has the last word.
public enum SecretDoubt {
    TOO_SHORT,
    TOO_LONG,
    /// A character that never stands in one.
    STRANGE_CHARACTER,
    CAPITALS_INSTEAD_OF_SMALL,
    SMALL_INSTEAD_OF_CAPITALS,
    /// The hyphens between the groups are missing or stand elsewhere.
    GROUPS_MISSING,
    /// It does not begin as all of them do.
    OTHER_BEGINNING
}
