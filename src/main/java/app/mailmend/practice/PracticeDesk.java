package app.mailmend.practice;

import app.mailmend.catalog.Provider;
import java.nio.file.Path;
import java.util.List;

/// What a running practice provider publishes.
///
/// @param provider its entry, as the catalogue would have it
/// @param caFile PEM file with the certificate that its servers' certificates are signed with
public record PracticeDesk(
        Provider provider,
        List<PracticeAccount> accounts,
        List<PracticeService> services,
        Path caFile) {

    public PracticeDesk {
        accounts = List.copyOf(accounts);
        services = List.copyOf(services);
    }
}
