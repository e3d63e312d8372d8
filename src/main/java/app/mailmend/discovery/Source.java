package app.mailmend.discovery;

import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.SourceName;
import java.util.Optional;

/// A place that may know the settings of an address. All sources of a search run at once, each on a
/// thread of its own, which is interrupted when the search is over.
public interface Source {

    SourceName name();

    /// True for what is on this computer: it is asked first, and answers at once.
    default boolean isOffline() {
        return false;
    }

    /// Waits for what this source builds on, and for its turn.
    ///
    /// @return why it need not be asked; empty when it shall be
    default Optional<SourceRemark> hold(Inquiry inquiry) {
        return Optional.empty();
    }

    /// Asks. What goes wrong is an answer.
    SourceAnswer ask(Inquiry inquiry);
}
