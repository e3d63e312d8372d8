package app.mailmend.testing;

import java.time.Duration;
import java.util.List;

/**
 * What a server certificate shall say.
 *
 * @param names DNS names and IPv4 addresses; the first is the common name too
 * @param from start of validity, counted from now
 * @param until end of validity, counted from now
 * @param asker where one is to ask whether it was withdrawn, and for its issuer; empty for nowhere
 * @param forServers whether it may be used by a server at all
 * @param padding bytes of an extension that nobody knows
 */
record Leaf(
        List<String> names,
        boolean alternativeNames,
        Duration from,
        Duration until,
        String asker,
        boolean forServers,
        int padding) {

    static Leaf named(String... names) {
        return named(List.of(names));
    }

    static Leaf named(List<String> names) {
        return new Leaf(names, true, Duration.ofDays(-1), Duration.ofDays(30), "", true, 0);
    }

    Leaf valid(Duration newFrom, Duration newUntil) {
        return new Leaf(names, alternativeNames, newFrom, newUntil, asker, forServers, padding);
    }

    Leaf withoutAlternativeNames() {
        return new Leaf(names, false, from, until, asker, forServers, padding);
    }

    Leaf askAt(String url) {
        return new Leaf(names, alternativeNames, from, until, url, forServers, padding);
    }

    Leaf forClients() {
        return new Leaf(names, alternativeNames, from, until, asker, false, padding);
    }

    Leaf padded(int bytes) {
        return new Leaf(names, alternativeNames, from, until, asker, forServers, bytes);
    }

    String commonName() {
        return names.getFirst();
    }
}
