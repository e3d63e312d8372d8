package app.mailmend.testing;

import app.mailmend.net.Octets;
import app.mailmend.net.Web;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Web servers that say what a test tells them, after a delay of its choice. A host that nobody
 * mentioned does not exist; another address on a host that was mentioned is status 404.
 */
public final class FakeWeb implements Web {

    private final Map<String, Answer> pages = new ConcurrentHashMap<>();
    private final Map<String, Answer> hosts = new ConcurrentHashMap<>();
    private final Queue<Request> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;

    /** A page with status 200. */
    public FakeWeb page(String uri, String contentType, String body) {
        return page(uri, 200, contentType, body);
    }

    public FakeWeb page(String uri, int status, String contentType, String body) {
        return answer(
                uri,
                new Answer.Page(
                        List.of(URI.create(uri)), status, contentType, Octets.of(body), ""));
    }

    /** A page that was reached over others; the last one is where it stands. */
    public FakeWeb redirected(String uri, String to, String contentType, String body) {
        return answer(
                uri,
                new Answer.Page(
                        List.of(URI.create(uri), URI.create(to)),
                        200,
                        contentType,
                        Octets.of(body),
                        ""));
    }

    public FakeWeb answer(String uri, Answer answer) {
        pages.put(uri, answer);
        return this;
    }

    /** What every address on a host gives, unless it was mentioned itself. */
    public FakeWeb host(String host, Answer answer) {
        hosts.put(host, answer);
        return this;
    }

    public FakeWeb fails(String host, Fault fault) {
        return host(host, new Answer.Unavailable(fault, ""));
    }

    /** Every answer takes as long as this. */
    public FakeWeb slow(Duration answer) {
        delay = answer;
        return this;
    }

    public List<Request> asked() {
        return List.copyOf(asked);
    }

    public List<String> addresses() {
        return asked.stream().map(request -> request.uri().toString()).toList();
    }

    /** The most requests that were going on at once. */
    public int mostOpen() {
        return mostOpen.get();
    }

    @Override
    public Answer fetch(Request request) {
        asked.add(request);
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        try {
            if (delay.compareTo(request.limit()) > 0) {
                Pause.of(request.limit());
                return new Answer.Unavailable(Fault.TIMED_OUT, "");
            }
            return Pause.of(delay)
                    ? find(request.uri())
                    : new Answer.Unavailable(Fault.CANCELLED, "");
        } finally {
            open.decrementAndGet();
        }
    }

    private Answer find(URI uri) {
        Answer page = pages.get(uri.toString());
        if (page != null) {
            return page;
        }
        Answer host = hosts.get(uri.getHost());
        if (host != null) {
            return host;
        }
        boolean known =
                pages.keySet().stream()
                        .anyMatch(one -> uri.getHost().equals(URI.create(one).getHost()));
        return known
                ? new Answer.Page(List.of(uri), 404, "text/plain", Octets.of("Not Found"), "")
                : new Answer.Unavailable(Fault.NO_SUCH_NAME, "");
    }
}
