package app.mailmend.discovery.sources;

import java.net.URI;
import java.util.List;

/// Which sources a search may ask, and how much it may tell them.
///
/// @param survey look at servers with the usual names
/// @param acceptUnsafe ask sources whose answer anybody on the way could have changed
/// @param sendAddress tell the provider's own protected server the whole address, which some want
/// @param databases public databases of providers: the mail domain is put behind each; empty for
///   none
public record Wishes(
        boolean survey, boolean acceptUnsafe, boolean sendAddress, List<URI> databases) {

    public Wishes {
        databases = List.copyOf(databases);
    }
}
