package app.mailmend.settings;

/// A server, a port on it, and how the connection to it is protected.
public record Endpoint(HostName host, int port, Encryption encryption) {

    public Endpoint {
        if (!Ports.isPort(port)) {
            throw new IllegalArgumentException("port out of range: " + port);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port + " (" + encryption.label() + ")";
    }
}
