package app.mailmend.ui.preferences;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Writes preferences down: the newest only, one after the other, and nothing while nobody has
/// changed anything. Safe for every thread.
public final class Keeper {

    private final PreferenceStore store;
    private final AtomicReference<List<Preferences>> newest = new AtomicReference<>(List.of());

    public Keeper(PreferenceStore store) {
        this.store = store;
    }

    /// Takes note without waiting for anything.
    void note(Preferences changed) {
        newest.set(List.of(changed));
    }

    /// Writes what was noted last; waits for the disk.
    public synchronized void write() {
        newest.get().forEach(store::write);
    }
}
