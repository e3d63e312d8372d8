package app.mailmend.ui.preferences;

/// Light or dark.
public enum LookChoice {
    SYSTEM,
    LIGHT,
    DARK
}
