package app.mailmend.probe;

import java.util.List;
import java.util.function.Function;

/// Where sign-ins are remembered.
public interface AttemptLedger {

    /// Reads all records, oldest first, and keeps those that the change leaves, as one step that
    /// nobody else comes between. Trouble with keeping them is the ledger's own: it never fails and
    /// never waits for long.
    <T> T update(Function<List<SignInRecord>, Change<T>> change);

    /// @param records what is kept from now on
    /// @param answer for whoever asked for the change
    record Change<T>(List<SignInRecord> records, T answer) {
        public Change {
            records = List.copyOf(records);
        }
    }

    /// A ledger that lives as long as somebody holds it.
    static AttemptLedger inMemory() {
        return new InMemory();
    }

    /// The ledger behind [#inMemory].
    final class InMemory implements AttemptLedger {

        private List<SignInRecord> records = List.of();

        private InMemory() {}

        @Override
        public synchronized <T> T update(Function<List<SignInRecord>, Change<T>> change) {
            Change<T> made = change.apply(records);
            records = made.records();
            return made.answer();
        }
    }
}
