package app.mailmend.testing.internet;

import app.mailmend.evidence.ResolveFault;
import app.mailmend.net.Dns;
import app.mailmend.net.Octets;
import app.mailmend.net.Web;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The web servers. A host without pages refuses connections; a host with pages says "not found" for
 * every other address.
 */
public final class Pages implements Web {

    /** How long a connection is waited for that is swallowed. */
    static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    /** Connection, TLS 1.3 (RFC 8446) and the request itself. */
    private static final int PROTECTED_TRIPS = 3;

    private static final int UNPROTECTED_TRIPS = 2;

    /** How a web server behaves as a whole. */
    enum Manner {
        ORDINARY,
        WRONG_CERTIFICATE,
        /** Nothing comes back, not even a refusal. */
        SWALLOWED,
        REFUSES_HTTPS
    }

    private record Body(int status, String contentType, String text) {}

    private static final Body NOT_FOUND = new Body(404, "text/html", "<html>Not Found</html>");

    private final Line line;
    private final Names names;
    private final Map<String, Body> pages = new ConcurrentHashMap<>();
    private final Map<String, Body> hosts = new ConcurrentHashMap<>();
    private final Map<String, URI> redirects = new ConcurrentHashMap<>();
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private final Map<String, Duration> slow = new ConcurrentHashMap<>();
    private final Queue<Request> asked = new ConcurrentLinkedQueue<>();
    private volatile Optional<Body> portal = Optional.empty();

    Pages(Line line, Names names) {
        this.line = line;
        this.names = names;
    }

    void page(String uri, int status, String contentType, String text) {
        known(uri);
        pages.put(uri, new Body(status, contentType, text));
    }

    /**
     * @param host or all hosts below a domain, written as {@code *.example.org}
     */
    void anything(String host, int status, String contentType, String text) {
        register(host);
        hosts.put(host, new Body(status, contentType, text));
    }

    private void register(String host) {
        if (!host.startsWith("*.")) {
            names.register(host);
        }
    }

    void redirect(String from, String to) {
        known(from);
        redirects.put(from, URI.create(to));
    }

    void fault(String uri, Fault fault) {
        known(uri);
        faults.put(uri, fault);
    }

    private void known(String uri) {
        String host = URI.create(uri).getHost();
        names.register(host);
        hosts.putIfAbsent(host, NOT_FOUND);
    }

    void manner(String host, Manner manner) {
        register(host);
        manners.put(host, manner);
    }

    void slow(String host, Duration answer) {
        slow.put(host, answer);
    }

    /** Whatever is asked, a login page answers; nobody can vouch for it over https. */
    void portal(String text) {
        portal = Optional.of(new Body(200, "text/html", text));
    }

    public List<Request> asked() {
        return List.copyOf(asked);
    }

    public List<String> addresses() {
        return asked.stream().map(request -> request.uri().toString()).toList();
    }

    /** Everything that was told to anybody, bodies included. */
    public List<String> told() {
        return asked.stream()
                .map(one -> one.uri() + " " + one.body().text(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public Answer fetch(Request request) {
        asked.add(request);
        return line.with(() -> visit(request), new Answer.Unavailable(Fault.CANCELLED, ""));
    }

    private Answer visit(Request request) {
        List<URI> way = new ArrayList<>();
        Duration left = request.limit();
        URI at = request.uri();
        while (true) {
            way.add(at);
            Duration needed = needed(at);
            if (needed.compareTo(left) > 0) {
                return line.pause(left) ? failed(Fault.TIMED_OUT) : failed(Fault.CANCELLED);
            }
            if (!line.pause(needed)) {
                return failed(Fault.CANCELLED);
            }
            left = left.minus(needed);
            Optional<URI> next = Optional.ofNullable(redirects.get(at.toString()));
            Optional<Fault> fault = fault(at).or(() -> next.flatMap(to -> hopFault(way, to)));
            if (fault.isPresent()) {
                return failed(fault.get());
            }
            if (next.isEmpty()) {
                return answer(way);
            }
            at = next.get();
        }
    }

    private static Answer failed(Fault fault) {
        return new Answer.Unavailable(fault, "");
    }

    private Duration needed(URI uri) {
        Duration trip = line.roundTrip();
        Duration lookUp = names.isSilent() ? Names.SILENCE : trip;
        if (resolve(uri) instanceof Dns.Answer.NotFound) {
            return lookUp;
        }
        if (isSwallowed(uri)) {
            return lookUp.plus(CONNECT_LIMIT);
        }
        int trips = isProtected(uri) ? PROTECTED_TRIPS : UNPROTECTED_TRIPS;
        return lookUp.plus(trip.multipliedBy(trips))
                .plus(slow.getOrDefault(uri.getHost(), Duration.ZERO));
    }

    private boolean isSwallowed(URI uri) {
        return manner(uri) == Manner.SWALLOWED && portal.isEmpty();
    }

    private Dns.Answer resolve(URI uri) {
        return names.find(uri.getHost());
    }

    private Manner manner(URI uri) {
        return ofHost(manners, uri.getHost()).orElse(Manner.ORDINARY);
    }

    /** What is said of a host, or of all hosts below a domain. */
    private static <T> Optional<T> ofHost(Map<String, T> said, String host) {
        return Optional.ofNullable(said.get(host))
                .or(() ->
                        Optional.ofNullable(
                                said.get("*." + host.substring(host.indexOf('.') + 1))));
    }

    private static boolean isProtected(URI uri) {
        return "https".equals(uri.getScheme());
    }

    private Optional<Fault> fault(URI uri) {
        switch (resolve(uri)) {
            case Dns.Answer.NotFound(ResolveFault why) -> {
                return Optional.of(
                        why == ResolveFault.LOOKUP_FAILED
                                ? Fault.LOOKUP_FAILED
                                : Fault.NO_SUCH_NAME);
            }
            case Dns.Answer.Found(List<InetAddress> found) -> {
                if (found.stream().anyMatch(Pages::isPrivate)) {
                    return Optional.of(Fault.PRIVATE_ADDRESS);
                }
            }
        }
        return Optional.ofNullable(faults.get(uri.toString())).or(() -> serverFault(uri));
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress();
    }

    private Optional<Fault> serverFault(URI uri) {
        if (portal.isPresent()) {
            return isProtected(uri) ? Optional.of(Fault.CERTIFICATE) : Optional.empty();
        }
        return switch (manner(uri)) {
            case SWALLOWED -> Optional.of(Fault.TIMED_OUT);
            case WRONG_CERTIFICATE ->
                    isProtected(uri) ? Optional.of(Fault.CERTIFICATE) : Optional.empty();
            case REFUSES_HTTPS ->
                    isProtected(uri) ? Optional.of(Fault.NOT_CONNECTED) : Optional.empty();
            case ORDINARY ->
                    ofHost(hosts, uri.getHost()).isPresent()
                            ? Optional.empty()
                            : Optional.of(Fault.NOT_CONNECTED);
        };
    }

    private static Optional<Fault> hopFault(List<URI> way, URI to) {
        if (isProtected(way.getLast()) && "http".equals(to.getScheme())) {
            return Optional.of(Fault.DOWNGRADE);
        }
        boolean web = isProtected(to) || "http".equals(to.getScheme());
        return !web || way.contains(to) || way.size() > MAX_REDIRECTS
                ? Optional.of(Fault.REDIRECT)
                : Optional.empty();
    }

    private static String withoutQuery(URI uri) {
        return uri.toString().replaceFirst("[?].*", "");
    }

    private Answer answer(List<URI> way) {
        URI at = way.getLast();
        Body body =
                portal.or(() -> Optional.ofNullable(pages.get(at.toString())))
                        .or(() -> Optional.ofNullable(pages.get(withoutQuery(at))))
                        .or(() -> ofHost(hosts, at.getHost()))
                        .orElse(NOT_FOUND);
        return body.text().length() > MAX_BYTES
                ? failed(Fault.TOO_LARGE)
                : new Answer.Page(
                        way, body.status(), body.contentType(), Octets.of(body.text()), "");
    }
}
