package app.mailmend.cli;

import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.HostName;
import app.mailmend.wording.ConsoleText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Certificates that the person trusts by their fingerprints: each for the host named with it, or
/// without a name for the host that is tested.
final class PinArguments {

    private static final String OPTION = "--pin";

    private final Given given;
    private final Map<HostName, Fingerprint> named = new LinkedHashMap<>();
    private Optional<Fingerprint> ofTheTested = Optional.empty();

    PinArguments(Given given) {
        this.given = given;
        given.texts(OPTION).forEach(this::read);
    }

    private void read(String text) {
        int end = text.lastIndexOf('=');
        Fingerprint fingerprint =
                Fingerprint.parse(text.substring(end + 1)).orElseThrow(this::refused);
        boolean twice;
        if (end < 0) {
            twice = ofTheTested.isPresent();
            ofTheTested = Optional.of(fingerprint);
        } else {
            HostName host = given.require(OPTION, HostName.check(text.substring(0, end)));
            twice = named.put(host, fingerprint) != null;
        }
        if (twice) {
            throw refused();
        }
    }

    private WrongUsage refused() {
        return given.refused(OPTION, ConsoleText.FAULT_PIN);
    }

    /// @param tested the host that a fingerprint without a name belongs to
    Map<HostName, Fingerprint> of(HostName tested) {
        Map<HostName, Fingerprint> all = new LinkedHashMap<>(named);
        ofTheTested.ifPresent(fingerprint -> all.put(tested, fingerprint));
        return all;
    }
}
