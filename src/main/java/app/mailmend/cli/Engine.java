package app.mailmend.cli;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.session.SetupSession;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// What the commands drive.
///
/// @param sessions a new session for each command
/// @param practice starts a practice provider on the ports above a number, 0 for free ports
public record Engine(
        Supplier<SetupSession> sessions,
        Supplier<ProviderCatalog> catalogue,
        IntFunction<PracticeHouse> practice) {

    /// A running practice provider.
    public interface PracticeHouse extends AutoCloseable {
        PracticeDesk desk();

        @Override
        void close();
    }
}
