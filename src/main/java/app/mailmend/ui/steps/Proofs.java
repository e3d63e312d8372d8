package app.mailmend.ui.steps;

import app.mailmend.session.CheckReport;
import app.mailmend.session.IncomingResult;
import app.mailmend.settings.IncomingSettings;
import java.util.List;
import java.util.Optional;

/// What tests have proven so far, and what the last page shows of it.
final class Proofs {

    private List<IncomingResult> incoming = List.of();
    private List<Settled> settled = List.of();

    void forget() {
        incoming = List.of();
        settled = List.of();
    }

    /// A test that was not to look at fetching mail changes nothing about that.
    void hear(CheckReport report) {
        if (report.request().goals().incoming()) {
            incoming = report.incoming();
        }
    }

    void settle(Settled end) {
        settled = List.of(end);
    }

    Optional<Settled> settled() {
        return settled.stream().findFirst();
    }

    /// The settings for fetching mail that went through in the last test of them.
    List<IncomingSettings> fetched() {
        return incoming.stream()
                .filter(IncomingResult.Proven.class::isInstance)
                .map(result -> result.run().settings())
                .toList();
    }
}
