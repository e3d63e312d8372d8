package app.mailmend.ui.steps;

import app.mailmend.evidence.StageResult;
import app.mailmend.session.CheckReport;
import app.mailmend.session.IncomingResult;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import java.util.Optional;

/// What tests have proven so far, and what the last page shows of it.
final class Proofs {

    private List<IncomingResult> tested = List.of();
    private List<Settled> settled = List.of();

    void forget() {
        tested = List.of();
        settled = List.of();
    }

    /// A test that was not to look at fetching mail changes nothing about that.
    void hear(CheckReport report) {
        if (report.request().goals().incoming()) {
            tested = report.incoming();
        }
    }

    /// @param incoming what there is for fetching mail, tested or not
    /// @param delivery of a message, as far as one was sent
    void settle(
            SubmissionSettings settings,
            List<IncomingSettings> incoming,
            Settled.Proof proof,
            List<StageResult> delivery) {
        settled = List.of(new Settled(settings, incoming, fetched(), proof, delivery));
    }

    Optional<Settled> settled() {
        return settled.stream().findFirst();
    }

    /// The settings for fetching mail that went through in the last test of them.
    private List<IncomingSettings> fetched() {
        return tested.stream()
                .filter(IncomingResult.Proven.class::isInstance)
                .map(result -> result.run().settings())
                .toList();
    }
}
