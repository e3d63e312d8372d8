package app.mailmend.session;

import java.net.URI;
import java.util.List;

/// Which sources a search for settings may ask, and how much it may tell them.
///
/// @param offline ask nothing but what is on this computer
/// @param survey look at servers with the usual names
/// @param acceptUnsafe keep settings that anybody on the way could have changed, marked as such
/// @param sendAddress tell the provider's own protected server the whole address, which some want
/// @param databases public databases of providers: the mail domain is put behind each; empty for
///   none
public record SearchOptions(
        boolean offline,
        boolean survey,
        boolean acceptUnsafe,
        boolean sendAddress,
        List<URI> databases) {

    /// The database that most mail programs ask.
    public static final URI USUAL_DATABASE = URI.create("https://autoconfig.thunderbird.net/v1.1/");

    public SearchOptions {
        databases = List.copyOf(databases);
    }

    /// Everything that is safe, without telling the address to anybody.
    public static SearchOptions ordinary() {
        return new SearchOptions(false, true, false, false, List.of(USUAL_DATABASE));
    }

    public static SearchOptions onThisComputer() {
        return new SearchOptions(true, false, false, false, List.of());
    }
}
