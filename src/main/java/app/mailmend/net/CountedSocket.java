package app.mailmend.net;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// A socket that takes a place of a limit when it sets out, and gives it back when it is closed.
final class CountedSocket extends Socket {

    private final List<SocketLimit.Place> places = new ArrayList<>();
    private boolean over;

    /// Waits for a place.
    void enter(SocketLimit limit) throws InterruptedException {
        keep(limit.take());
    }

    /// Keeps a place until it is closed. A socket that was closed in the meantime needs none.
    void keep(SocketLimit.Place taken) {
        synchronized (this) {
            if (!over) {
                places.add(taken);
                return;
            }
        }
        taken.close();
    }

    @Override
    public void close() throws IOException {
        List<SocketLimit.Place> taken;
        synchronized (this) {
            over = true;
            taken = List.copyOf(places);
            places.clear();
        }
        try {
            super.close();
        } finally {
            taken.forEach(SocketLimit.Place::close);
        }
    }
}
