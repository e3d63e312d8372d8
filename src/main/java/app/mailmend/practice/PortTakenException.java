package app.mailmend.practice;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A fixed port of the practice provider could not be had; with free ports this cannot happen.
public final class PortTakenException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    private final int port;

    PortTakenException(int port, IOException cause) {
        super("port " + port + " on 127.0.0.1 is not free", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
