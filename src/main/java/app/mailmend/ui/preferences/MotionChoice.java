package app.mailmend.ui.preferences;

/// How much moves on the screen.
public enum MotionChoice {
    SYSTEM,
    /// Nothing moves by itself.
    REDUCED,
    FULL
}
