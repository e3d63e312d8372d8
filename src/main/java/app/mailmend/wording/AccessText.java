package app.mailmend.wording;

import java.util.Locale;

/// What the window says to those who hear it rather than see it.
public enum AccessText implements TextKey {
    WAIT_CHOICE,
    WAIT_CONSENT,
    WAIT_COMPARED,
    WAIT_PASSWORD,
    WAIT_SENDER,
    WAIT_NAME,
    WAIT_NAME_AND_PASSWORD,
    WAIT_MESSAGE,
    WAIT_ROWS,
    TEST_PROGRESS;

    @Override
    public String bundle() {
        return "access";
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
