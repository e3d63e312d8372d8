package app.mailmend.net;

import app.mailmend.net.CheckedConnections.LookedUp;
import app.mailmend.net.CheckedConnections.Opened;
import app.mailmend.net.HttpExchange.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;

/// The way of one request, from address to address. Each is checked anew, and each server gets a
/// connection of its own.
final class WebTrip {

    private final Web.Request request;
    private final CheckedConnections connections;
    private final SocketLimit sockets;
    private final Lifeline lifeline;
    private final List<URI> way = new ArrayList<>();

    WebTrip(
            Web.Request request,
            CheckedConnections connections,
            SocketLimit sockets,
            Lifeline lifeline) {
        this.request = request;
        this.connections = connections;
        this.sockets = sockets;
        this.lifeline = lifeline;
    }

    /// How one server was asked.
    private sealed interface Heard {

        record Answered(Reply reply) implements Heard {}

        record Nothing(Web.Answer.Unavailable why) implements Heard {}
    }

    Web.Answer go() throws InterruptedException {
        Optional<WebPlace> first = WebPlace.of(request.uri());
        return first.isPresent()
                ? visit(first.get())
                : unavailable(Web.Fault.REDIRECT, "no web address");
    }

    private Web.Answer visit(WebPlace place) throws InterruptedException {
        way.add(place.uri());
        return switch (hear(place)) {
            case Heard.Nothing(var why) -> why;
            case Heard.Answered(Reply reply) when reply.isRedirect() -> follow(place, reply);
            case Heard.Answered(Reply reply) ->
                    new Web.Answer.Page(
                            way,
                            reply.status(),
                            reply.contentType(),
                            reply.body(),
                            reply.lastModified());
        };
    }

    private Web.Answer follow(WebPlace from, Reply reply) throws InterruptedException {
        Optional<WebPlace> next = from.next(reply.location());
        if (next.isEmpty()) {
            return unavailable(Web.Fault.REDIRECT, reply.location());
        }
        WebPlace to = next.get();
        if (from.isProtected() && !to.isProtected()) {
            return unavailable(Web.Fault.DOWNGRADE, to.authority());
        }
        boolean changed = request.isPost() && !reply.keepsMethod();
        boolean endless = way.contains(to.uri()) || way.size() > Web.MAX_REDIRECTS;
        return changed || endless || !isOrdinaryPort(to)
                ? unavailable(Web.Fault.REDIRECT, to.authority())
                : visit(to);
    }

    /// A web server elsewhere than usual is one that the person or the caller named, not one that
    /// another server did: it could be any service.
    private boolean isOrdinaryPort(WebPlace to) {
        return to.hasUsualPort()
                || to.port() == request.uri().getPort()
                || connections.isMapped(to);
    }

    private Heard hear(WebPlace place) throws InterruptedException {
        return switch (connections.lookUp(place, lifeline)) {
            case LookedUp.Refused(var why) -> new Heard.Nothing(why);
            case LookedUp.Found(var addresses) -> {
                try (SocketLimit.Place _ = sockets.take()) {
                    yield connect(place, addresses);
                }
            }
        };
    }

    private Heard connect(WebPlace place, List<InetAddress> addresses) {
        return switch (connections.open(place, addresses, lifeline)) {
            case Opened.Down(var why) -> new Heard.Nothing(why);
            case Opened.Up(Socket socket) -> talk(place, socket);
        };
    }

    private Heard talk(WebPlace place, Socket socket) {
        try (socket) {
            return new Heard.Answered(new HttpExchange(socket).ask(place, request));
        } catch (WebBody.TooLargeException | MessageConstraintException large) {
            return nothing(Web.Fault.TOO_LARGE, large);
        } catch (IOException | HttpException broken) {
            return nothing(Web.Fault.BROKEN, broken);
        } catch (IllegalArgumentException impossible) {
            // So the library says that a status cannot be one.
            return nothing(Web.Fault.BROKEN, impossible);
        }
    }

    private static Heard nothing(Web.Fault fault, Exception failure) {
        return new Heard.Nothing(new Web.Answer.Unavailable(fault, ShortWords.of(failure)));
    }

    private static Web.Answer unavailable(Web.Fault fault, String detail) {
        return new Web.Answer.Unavailable(fault, ShortWords.of(detail));
    }
}
