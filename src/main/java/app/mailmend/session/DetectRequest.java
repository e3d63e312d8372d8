package app.mailmend.session;

import app.mailmend.account.EmailAddress;
import java.nio.file.Path;
import java.util.List;

/// A search for the settings of an address.
///
/// @param offline ask nothing but the catalogue and the presets
/// @param presets files of an organisation that come before the catalogue
public record DetectRequest(
        EmailAddress address, boolean offline, List<Path> presets, NetworkOptions network) {

    public DetectRequest {
        presets = List.copyOf(presets);
    }
}
