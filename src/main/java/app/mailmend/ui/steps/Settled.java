package app.mailmend.ui.steps;

import app.mailmend.evidence.StageResult;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the last page shows.
///
/// @param incoming where mail is fetched, best first; may be empty
/// @param fetched those of them that were tested and work
/// @param delivery the stages of the test message; empty when none was sent
public record Settled(
        SubmissionSettings outgoing,
        List<IncomingSettings> incoming,
        List<IncomingSettings> fetched,
        Proof proof,
        List<StageResult> delivery) {

    /// How much was proven.
    public enum Proof {
        /// A message was sent with them.
        SENT,
        /// The server took sender and recipient; nothing was sent.
        TESTED,
        /// They were found, not tried.
        FOUND
    }

    public Settled {
        incoming = List.copyOf(incoming);
        fetched = List.copyOf(fetched);
        delivery = List.copyOf(delivery);
    }

    /// Where mail should be fetched: rather where it was proven than where it was only found.
    public Optional<IncomingSettings> bestIncoming() {
        return Stream.concat(fetched.stream(), incoming.stream()).findFirst();
    }
}
