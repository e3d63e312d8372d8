package app.mailmend.net;

import java.io.Closeable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The web over connections of our own: names go through the map of the run, addresses are checked
/// before they are connected to, certificates are judged as everywhere else, and the run's lifeline
/// ends whatever is going on. HTTP itself is left to a library; nothing is kept from one request to
/// the next, and no sign-in is ever answered.
public final class HttpWeb implements Web {

    private final Lifeline lifeline;
    private final CheckedConnections connections;
    private final SocketLimit sockets;

    /// @param sockets of the search; a place is taken for each connection
    /// @param loopbackAllowed whether this computer itself may be asked; other addresses outside
    ///   the public network only where the map of the run names them
    public HttpWeb(
            Connector connector,
            SecureSockets secure,
            SocketLimit sockets,
            boolean loopbackAllowed) {
        this.lifeline = connector.lifeline();
        this.connections = new CheckedConnections(connector, secure, sockets, loopbackAllowed);
        this.sockets = sockets;
    }

    /// Ends early when the lifeline of the run is cut or the thread is interrupted.
    @Override
    public Answer fetch(Request request) {
        assert OffScreen.here();
        try (Lifeline limit = lifeline.branch(request.limit())) {
            FutureTask<Answer> trip =
                    new FutureTask<>(new WebTrip(request, connections, sockets, limit)::go);
            Closeable stop = () -> trip.cancel(true);
            limit.hold(stop);
            Thread.ofVirtual().name("web").start(trip);
            return await(trip, limit);
        }
    }

    private static Answer await(FutureTask<Answer> trip, Lifeline limit) {
        try {
            Answer answer = trip.get();
            return answer instanceof Answer.Unavailable && limit.isCut() ? cut(limit) : answer;
        } catch (CancellationException over) {
            return cut(limit);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            limit.cancel();
            return cut(limit);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a request failed", failed.getCause());
        }
    }

    private static Answer cut(Lifeline limit) {
        return new Answer.Unavailable(
                switch (limit.end()) {
                    case TIME_OVER -> Fault.TIMED_OUT;
                    case NOT_YET, CANCELLED, OVERTAKEN, SLEPT, NETWORK_CHANGED, DONE ->
                            Fault.CANCELLED;
                },
                "");
    }
}
