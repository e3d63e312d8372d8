package app.mailmend.ui.preferences;

/// How far the colours stand apart.
public enum ContrastChoice {
    SYSTEM,
    /// Black and white, with a visible border around everything.
    HIGH,
    ORDINARY
}
