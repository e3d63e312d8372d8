package app.mailmend.bench.search;

import app.mailmend.testing.internet.Documents;
import app.mailmend.testing.internet.Internet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Domains for which nothing can be found: the right answer is to say so, and why. */
final class Silence {

    static final String BLACK_HOLE = "black hole";

    private Silence() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(
                Cases.several(
                        BLACK_HOLE,
                        3,
                        i -> "black-hole-" + i + ".example",
                        Silence::blackHole,
                        _ -> Truth.nobody("")));
        cases.addAll(
                Cases.several(
                        "login page everywhere",
                        2,
                        i -> "behind-a-hotel-" + i + ".example",
                        (net, _) -> net.captivePortal(Documents.html("Welcome to our hotel")),
                        _ -> Truth.nobody("login-page")));
        cases.addAll(
                Cases.several(
                        "name servers that say nothing",
                        2,
                        i -> "unplugged-" + i + ".example",
                        (net, _) -> net.silentNames(),
                        _ -> Truth.nobody("no-network")));
        Stream.of("nowhere-1.example", "nowhere-2.example")
                .map(d ->
                        new Case(
                                "no such domain",
                                "robin.doe@" + d,
                                _ -> {},
                                Truth.nobody("no-such-domain")))
                .forEach(cases::add);
        cases.addAll(
                Cases.several(
                        "takes no mail",
                        2,
                        i -> "no-mail-" + i + ".example",
                        Internet::nullMx,
                        _ -> Truth.nobody("takes-no-mail")));
        return List.copyOf(cases);
    }

    /** Its name servers answer, and nothing else does. */
    private static void blackHole(Internet net, String domain) {
        net.mx(domain, "mx." + domain)
                .swallowed(domain, "autoconfig." + domain, "ua-auto-config." + domain)
                .swallowed("autodiscover." + domain);
        for (String label : List.of("mx.", "mail.", "smtp.", "imap.", "submission.")) {
            net.deadServer(label + domain);
        }
        net.deadServer(domain);
    }
}
