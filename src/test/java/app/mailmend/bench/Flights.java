package app.mailmend.bench;

/**
 * Counts the round trips of one connection by what depends on what: a flight of the server is one
 * further than the last flight of the client that had reached it, and the client is as far as the
 * furthest flight it has received. So pieces of one flight count once, however they are cut, and so
 * does what both sides say at the same time.
 */
final class Flights {

    /** Connecting is the first round trip. */
    private static final int CONNECTED = 1;

    private int client = CONNECTED;
    private int server = CONNECTED;

    /** The client sends: what it has waited for so far travels along. */
    synchronized int fromClient() {
        return client;
    }

    synchronized void atServer(int flight) {
        server = Math.max(server, flight);
    }

    /** The server sends. */
    synchronized int fromServer() {
        return server + 1;
    }

    synchronized void atClient(int flight) {
        client = Math.max(client, flight);
    }

    /** Round trips that the client has waited for. */
    synchronized int roundTrips() {
        return client;
    }
}
