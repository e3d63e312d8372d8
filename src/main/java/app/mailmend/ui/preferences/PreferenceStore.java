package app.mailmend.ui.preferences;

/// Where preferences live between two starts. Reading and writing take a moment and are not for the
/// screen's thread; neither fails.
public interface PreferenceStore {

    /// What was kept; what is missing or damaged is ordinary.
    Preferences read();

    /// Keeps them for the next start, where that is possible.
    void write(Preferences preferences);

    /// Where there is no place to keep anything.
    static PreferenceStore forgetful() {
        return new PreferenceStore() {
            @Override
            public Preferences read() {
                return Preferences.ORDINARY;
            }

            @Override
            public void write(Preferences preferences) {
                // The next start begins with what is ordinary.
            }
        };
    }
}
