package app.mailmend.session;

import app.mailmend.account.EmailAddress;
import java.nio.file.Path;
import java.util.List;

/// A search for the settings of an address.
///
/// @param presets files of an organisation that come before the catalogue, and before those that
///   are installed
public record DetectRequest(
        EmailAddress address, List<Path> presets, SearchOptions options, NetworkOptions network) {

    public DetectRequest {
        presets = List.copyOf(presets);
    }
}
