package app.mailmend.net;

import app.mailmend.evidence.CertificateFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which certificates each server showed in one run, so that a second one is noticed.
///
/// Two certificates for the same name are common where several computers share it, and each of them
/// that is trusted proves the server as well as the other: that is worth a note and no more, or
/// every large provider would be refused. But where one of them is not trusted, somebody may stand
/// in between who lets some connections through untouched; then no further connection of the run is
/// trusted there, and so nothing secret is sent over one.
final class Sightings {

    private final Map<NetworkMap.Place, List<CertificateFacts>> seen = new HashMap<>();

    /// Remembers a certificate.
    ///
    /// @return another one seen at the same place before: one that was refused, if there is such
    synchronized Optional<CertificateFacts> remember(
            NetworkMap.Place place, CertificateFacts certificate) {
        List<CertificateFacts> here = seen.computeIfAbsent(place, _ -> new ArrayList<>());
        List<CertificateFacts> others =
                here.stream()
                        .filter(earlier -> !earlier.sha256().equals(certificate.sha256()))
                        .toList();
        if (others.size() == here.size()) {
            here.add(certificate);
        }
        return others.stream()
                .filter(earlier -> !earlier.trusted())
                .findFirst()
                .or(() -> others.stream().findFirst());
    }
}
