package app.mailmend.testing.internet;

import app.mailmend.discovery.Outside;
import app.mailmend.net.DnsRecords.Entry;
import app.mailmend.net.DnsRecords.Kind;
import app.mailmend.net.Web.Fault;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * A small internet: what its name servers, web servers and mail servers say, and how far away they
 * are. Nothing in it leaves this process.
 */
public final class Internet {

    /** The public database of providers, which is always there. */
    public static final String DATABASE = "https://autoconfig.thunderbird.net/v1.1/";

    /** As the program shares out the sockets of a search among its sources. */
    private static final int WEB_SOCKETS = 5;

    private static final int SURVEY_SOCKETS = 4;

    private final Line line;
    private final Names names;
    private final Pages pages;
    private final Doors doors;

    private Internet(Line line) {
        this.line = line;
        this.names = new Names(line);
        this.pages = new Pages(line.part(WEB_SOCKETS), names);
        this.doors = new Doors(line.part(SURVEY_SOCKETS), names);
        page(DATABASE, 404, "text/html", "<html>Not Found</html>");
    }

    /** One in which nothing takes time, not even waiting in vain. */
    public static Internet still() {
        return new Internet(Line.still());
    }

    /** One in which everything is so far away, there and back. */
    public static Internet far(Duration roundTrip) {
        return new Internet(Line.far(roundTrip));
    }

    public Outside outside() {
        return new Outside(names, names, pages, doors);
    }

    public Line line() {
        return line;
    }

    public Names names() {
        return names;
    }

    public Pages pages() {
        return pages;
    }

    public Doors doors() {
        return doors;
    }

    /** Mail exchangers, the most preferred first. */
    public Internet mx(String domain, String... hosts) {
        IntStream.range(0, hosts.length)
                .forEach(i -> names.add(domain, Kind.MX, new Entry.Mx(10 * (i + 1), hosts[i])));
        return this;
    }

    /** The domain says that it takes no mail (RFC 7505). */
    public Internet nullMx(String domain) {
        names.add(domain, Kind.MX, new Entry.Mx(0, ""));
        return this;
    }

    /**
     * @param service with its prefix, such as {@code _imaps._tcp.example.org}
     */
    public Internet srv(String service, int port, String target) {
        names.add(service, Kind.SRV, new Entry.Srv(0, 1, port, target));
        return this;
    }

    public Internet txt(String name, String text) {
        names.add(name, Kind.TXT, new Entry.Text(text));
        return this;
    }

    public Internet alias(String name, String target) {
        names.add(name, Kind.CNAME, new Entry.Alias(target));
        names.register(target);
        return this;
    }

    /** A name that exists, at an address of its own or at those given. */
    public Internet host(String name, String... literals) {
        if (literals.length == 0) {
            names.register(name);
        } else {
            names.address(name, literals);
        }
        return this;
    }

    /** Every name below the domain exists, and a web server behind all of them says this. */
    public Internet wildcard(String domain, String html) {
        names.wildcard(domain);
        pages.anything(domain, 200, "text/html", html);
        pages.anything("*." + domain, 200, "text/html", html);
        return this;
    }

    /** Its answers are proven by signatures. */
    public Internet signed() {
        names.signed();
        return this;
    }

    public Internet silentNames() {
        names.silent();
        return this;
    }

    /**
     * Until somebody signs in, every name leads to the same login page, and no port to a server.
     */
    public Internet captivePortal(String html) {
        names.everythingExists();
        pages.portal(html);
        doors.everywhere(Door.that(Door.Manner.REFUSED));
        return this;
    }

    public Internet page(String uri, String xml) {
        return page(uri, 200, "text/xml", xml);
    }

    public Internet page(String uri, int status, String contentType, String text) {
        pages.page(uri, status, contentType, text);
        return this;
    }

    /** What a web server says to everything else. */
    public Internet site(String host, int status, String contentType, String text) {
        pages.anything(host, status, contentType, text);
        return this;
    }

    public Internet redirect(String from, String to) {
        pages.redirect(from, to);
        return this;
    }

    public Internet fault(String uri, Fault fault) {
        pages.fault(uri, fault);
        return this;
    }

    /** Web servers whose certificate is for somebody else. */
    public Internet wrongCertificate(String... hosts) {
        return manner(Pages.Manner.WRONG_CERTIFICATE, hosts);
    }

    /** Web servers that swallow every connection. */
    public Internet swallowed(String... hosts) {
        return manner(Pages.Manner.SWALLOWED, hosts);
    }

    public Internet withoutHttps(String... hosts) {
        return manner(Pages.Manner.REFUSES_HTTPS, hosts);
    }

    private Internet manner(Pages.Manner manner, String... hosts) {
        for (String host : hosts) {
            pages.manner(host, manner);
        }
        return this;
    }

    /** A web server that takes as long as this for each answer. */
    public Internet slow(String host, Duration answer) {
        pages.slow(host, answer);
        return this;
    }

    /** The same behaviour at several ports of a mail server. */
    public Internet door(String host, Door door, int... ports) {
        for (int port : ports) {
            doors.door(host, port, door);
        }
        return this;
    }

    /** A mail server as most are: both ports for sending, both for IMAP. */
    public Internet mailServer(String host) {
        return door(host, Door.open(), 465, 587, 993, 143);
    }

    /** The ports that a mail server may have, all of which swallow connections. */
    public Internet deadServer(String host) {
        return door(host, Door.that(Door.Manner.SWALLOWED), 25, 465, 587, 993, 143, 995, 110, 2525);
    }
}
