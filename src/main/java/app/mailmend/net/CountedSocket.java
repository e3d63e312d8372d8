package app.mailmend.net;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/// A socket that takes a place of a limit when it sets out, and gives it back when it is closed.
final class CountedSocket extends Socket {

    private Optional<SocketLimit.Place> place = Optional.empty();
    private boolean over;

    /// Waits for a place. A socket that was closed in the meantime needs none.
    void enter(SocketLimit limit) throws InterruptedException {
        SocketLimit.Place taken = limit.take();
        synchronized (this) {
            if (!over) {
                place = Optional.of(taken);
                return;
            }
        }
        taken.close();
    }

    @Override
    public void close() throws IOException {
        Optional<SocketLimit.Place> taken;
        synchronized (this) {
            over = true;
            taken = place;
            place = Optional.empty();
        }
        try {
            super.close();
        } finally {
            taken.ifPresent(SocketLimit.Place::close);
        }
    }
}
