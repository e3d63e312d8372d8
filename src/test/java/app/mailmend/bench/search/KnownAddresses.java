package app.mailmend.bench.search;

import app.mailmend.testing.internet.Documents;
import app.mailmend.testing.internet.Internet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Addresses at providers that everybody knows, and those that look like them. */
final class KnownAddresses {

    /** Mail domain to the registrable domains of its servers, from the providers' own pages. */
    private static final Map<String, List<String>> CONSUMER =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("gmail.com", List.of("gmail.com")),
                            Map.entry("googlemail.com", List.of("gmail.com")),
                            Map.entry("outlook.com", List.of("outlook.com", "office365.com")),
                            Map.entry("hotmail.com", List.of("outlook.com", "office365.com")),
                            Map.entry("yahoo.com", List.of("yahoo.com")),
                            Map.entry("icloud.com", List.of("me.com")),
                            Map.entry("aol.com", List.of("aol.com")),
                            Map.entry("gmx.de", List.of("gmx.net")),
                            Map.entry("web.de", List.of("web.de")),
                            Map.entry("t-online.de", List.of("t-online.de")),
                            Map.entry("orange.fr", List.of("orange.fr")),
                            Map.entry("free.fr", List.of("free.fr")),
                            Map.entry("laposte.net", List.of("laposte.net")),
                            Map.entry("libero.it", List.of("libero.it")),
                            Map.entry("seznam.cz", List.of("seznam.cz")),
                            Map.entry("wp.pl", List.of("wp.pl")),
                            Map.entry("yandex.ru", List.of("yandex.com", "yandex.ru")),
                            Map.entry("posteo.de", List.of("posteo.de")),
                            Map.entry("mailbox.org", List.of("mailbox.org")),
                            Map.entry("fastmail.com", List.of("fastmail.com"))));

    private KnownAddresses() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        CONSUMER.forEach((domain, owners) ->
                cases.add(
                        new Case(
                                "catalogue domain",
                                "robin.doe@" + domain,
                                net -> net.host(domain),
                                Truth.at(owners.toArray(String[]::new)))));
        cases.addAll(withoutMailPrograms());
        cases.addAll(moved());
        cases.addAll(mistyped());
        return List.copyOf(cases);
    }

    private static List<Case> withoutMailPrograms() {
        String kind = "bridge or no mail programs";
        return List.of(
                known(kind, "proton.me", Truth.at("127.0.0.1").saying("bridge")),
                Cases.one(
                        kind,
                        "own-at-proton.example",
                        (net, domain) -> net.mx(domain, "mail.protonmail.ch"),
                        _ -> Truth.at("127.0.0.1").saying("bridge")),
                known(kind, "tutanota.com", Truth.explained("no-client-access")),
                Cases.one(
                        kind,
                        "own-at-tuta.example",
                        (net, domain) -> net.mx(domain, "mail.tutanota.de"),
                        _ -> Truth.explained("no-client-access")),
                known(kind, "hey.com", Truth.explained("no-client-access")));
    }

    private static List<Case> moved() {
        String kind = "mailboxes that moved";
        return List.of(
                known(kind, "verizon.net", Truth.at("aol.com")),
                known(kind, "cox.net", Truth.at("yahoo.com")),
                known(kind, "rogers.com", Truth.at("yahoo.com")));
    }

    private static Case known(String kind, String domain, Truth truth) {
        return Cases.one(kind, domain, (_, _) -> {}, _ -> truth);
    }

    /** A mistyped domain may not exist, or belong to somebody who waits for mistakes. */
    private static List<Case> mistyped() {
        String kind = "mistyped domain";
        Truth truth = Truth.nobody("typo");
        return List.of(
                new Case(kind, "robin.doe@gmial.com", _ -> {}, truth),
                new Case(kind, "robin.doe@yahooo.com", _ -> {}, truth),
                Cases.one(kind, "hotmial.com", KnownAddresses::park, _ -> truth),
                Cases.one(kind, "outlok.com", KnownAddresses::collect, _ -> truth));
    }

    private static void park(Internet net, String domain) {
        net.wildcard(domain, Documents.html("This domain is for sale"));
    }

    private static void collect(Internet net, String domain) {
        String server = "mail." + domain;
        net.mx(domain, server)
                .mailServer(server)
                .page(
                        Documents.autoconfigUri(domain),
                        Documents.autoconfig(domain, server, server));
    }
}
