package app.mailmend.testing;

import java.time.Duration;
import java.util.List;

/**
 * What a server certificate shall say.
 *
 * @param names DNS names and IPv4 addresses; the first is the common name too
 * @param from start of validity, counted from now
 * @param until end of validity, counted from now
 */
record Leaf(List<String> names, boolean alternativeNames, Duration from, Duration until) {

    static Leaf named(String... names) {
        return new Leaf(List.of(names), true, Duration.ofDays(-1), Duration.ofDays(30));
    }

    Leaf valid(Duration newFrom, Duration newUntil) {
        return new Leaf(names, alternativeNames, newFrom, newUntil);
    }

    Leaf withoutAlternativeNames() {
        return new Leaf(names, false, from, until);
    }

    String commonName() {
        return names.getFirst();
    }
}
