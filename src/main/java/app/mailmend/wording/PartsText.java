package app.mailmend.wording;

import java.util.Locale;

/// What the small controls of the window say by themselves.
public enum PartsText implements TextKey {
    SECRET_SHOW,
    SECRET_HIDE,
    SECRET_CAPS,
    SECRET_TOO_LONG,
    SECRET_SEVERAL_LINES,
    FIELD_CUT,
    COPY_ACTION,
    COPY_NAMED,
    COPY_DONE,
    COPY_DONE_NAMED,
    HOST_USE,
    BROWSER_NONE,
    NOTICE_CLOSE;

    @Override
    public String bundle() {
        return "parts";
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
