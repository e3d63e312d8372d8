package app.mailmend.session;

/// How far a check goes.
///
/// @param fix search for settings that work when those asked for do not, and prove them
/// @param send really send a test message to oneself
/// @param arrival wait for it over IMAP, or over POP3 where IMAP is not known
/// @param incoming test the settings for fetching mail as well
public record CheckGoals(boolean fix, boolean send, boolean arrival, boolean incoming) {

    /// The same with nothing tested but sending.
    public CheckGoals(boolean fix, boolean send, boolean arrival) {
        this(fix, send, arrival, false);
    }

    /// Only look, change nothing, send nothing.
    public static CheckGoals lookOnly() {
        return new CheckGoals(false, false, false);
    }
}
