package app.mailmend.wording;

import java.util.Locale;

/// The sentences around the window: preferences, its title, closing it, and dropping something onto
/// it.
public enum PreferencesText implements TextKey {
    PREFERENCES_OPEN,
    PREFERENCES_LEAD,
    LANGUAGE_TITLE,
    LANGUAGE_SYSTEM,
    LOOK_TITLE,
    LOOK_SYSTEM,
    LOOK_LIGHT,
    LOOK_DARK,
    CONTRAST_TITLE,
    CONTRAST_SYSTEM,
    CONTRAST_HIGH,
    CONTRAST_ORDINARY,
    MOTION_TITLE,
    MOTION_SYSTEM,
    MOTION_REDUCED,
    MOTION_FULL,
    WINDOW_SEARCHING,
    WINDOW_TESTING,
    WINDOW_MENDING,
    WINDOW_SENDING,
    WINDOW_ARRIVAL,
    WINDOW_WORKS,
    WINDOW_FAILS,
    CLOSE_SEARCHING,
    CLOSE_TESTING,
    CLOSE_SENDING,
    CLOSE_LEAD,
    CLOSE_SENDING_LEAD,
    CLOSE_STAY,
    CLOSE_LEAVE,
    DROP_HINT,
    DROP_HINT_LEAD,
    DROP_BUSY,
    DROP_SEVERAL,
    DROP_FOLDER,
    DROP_NO_TEXT,
    DROP_EMPTY,
    DROP_UNREADABLE,
    DROP_LONG;

    @Override
    public String bundle() {
        return "preferences";
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
