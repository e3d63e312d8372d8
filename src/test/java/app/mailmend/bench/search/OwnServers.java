package app.mailmend.bench.search;

import app.mailmend.testing.internet.Documents;
import app.mailmend.testing.internet.Door;
import app.mailmend.testing.internet.Internet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Domains whose servers have to be found by looking, and those whose web is in the way. */
final class OwnServers {

    private OwnServers() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(usualNames());
        cases.addAll(oddNames());
        cases.addAll(
                Cases.several(
                        "wildcard DNS",
                        3,
                        i -> "wildcard-" + i + ".example",
                        OwnServers::wildcard,
                        Truth::at));
        cases.addAll(slowWeb());
        cases.addAll(swallowedWeb());
        return List.copyOf(cases);
    }

    private static List<Case> usualNames() {
        String kind = "own server, usual name";
        List<Case> cases =
                new ArrayList<>(
                        Cases.several(
                                kind,
                                4,
                                i -> "home-" + i + ".example",
                                (net, d) -> net.mx(d, "mail." + d).mailServer("mail." + d),
                                Truth::at));
        cases.addAll(
                Cases.several(
                        kind,
                        3,
                        i -> "pair-" + i + ".example",
                        (net, d) ->
                                net.mx(d, "mx." + d)
                                        .mailServer("smtp." + d)
                                        .mailServer("imap." + d),
                        Truth::at));
        cases.add(
                Cases.one(
                        kind,
                        "only-starttls.example",
                        (net, d) -> net.mx(d, "mail." + d).door("mail." + d, Door.open(), 587, 993),
                        Truth::at));
        cases.add(
                Cases.one(
                        kind,
                        "half-dead.example",
                        (net, d) ->
                                net.mx(d, "mx." + d)
                                        .deadServer("smtp." + d)
                                        .mailServer("mail." + d),
                        Truth::at));
        return cases;
    }

    private static List<Case> oddNames() {
        String kind = "own server, odd name";
        return List.of(
                odd(kind, "kolab01"), odd(kind, "zimbra"), odd(kind, "post"), odd(kind, "pigeon"));
    }

    private static Case odd(String kind, String label) {
        return Cases.one(
                kind,
                label + "-only.example",
                (net, d) -> net.mx(d, label + "." + d).mailServer(label + "." + d),
                Truth::at);
    }

    private static void wildcard(Internet net, String domain) {
        net.wildcard(domain, Documents.html("Welcome"))
                .mx(domain, "mail." + domain)
                .mailServer("mail." + domain);
    }

    private static List<Case> slowWeb() {
        String kind = "slow web";
        List<Case> cases =
                new ArrayList<>(
                        Cases.several(
                                kind,
                                2,
                                i -> "slow-file-" + i + ".example",
                                OwnServers::slowFile,
                                Truth::at));
        cases.add(
                Cases.one(
                        kind,
                        "slow-at-host.example",
                        (net, d) -> {
                            slow(net, d);
                            net.mx(d, "mx1.mail.ovh.net");
                        },
                        _ -> Truth.at("ovh.net")));
        cases.add(
                Cases.one(
                        kind,
                        "slow-own-server.example",
                        (net, d) -> {
                            slow(net, d);
                            net.mx(d, "mail." + d).mailServer("mail." + d);
                        },
                        Truth::at));
        return cases;
    }

    private static void slow(Internet net, String domain) {
        net.site(domain, 404, "text/html", Documents.html("Not found"))
                .site("autoconfig." + domain, 404, "text/html", Documents.html("Not found"))
                .slow(domain, Duration.ofSeconds(3))
                .slow("autoconfig." + domain, Duration.ofSeconds(3));
    }

    private static void slowFile(Internet net, String domain) {
        net.mx(domain, "smtp." + domain)
                .mailServer("smtp." + domain)
                .page(
                        Documents.autoconfigUri(domain),
                        Documents.autoconfig(domain, "smtp." + domain, "smtp." + domain))
                .slow("autoconfig." + domain, Duration.ofMillis(1500));
    }

    private static List<Case> swallowedWeb() {
        String kind = "web that swallows";
        List<Case> cases =
                new ArrayList<>(
                        Cases.several(
                                kind,
                                2,
                                i -> "swallowed-" + i + ".example",
                                (net, d) -> {
                                    net.swallowed(d, "autoconfig." + d);
                                    net.mx(d, "mail." + d).mailServer("mail." + d);
                                },
                                Truth::at));
        cases.add(
                Cases.one(
                        kind,
                        "swallowed-at-google.example",
                        (net, d) -> {
                            net.swallowed(d, "autoconfig." + d);
                            net.mx(d, "smtp.google.com");
                        },
                        _ -> Truth.at("gmail.com")));
        cases.add(
                Cases.one(
                        kind,
                        "swallowed-with-srv.example",
                        (net, d) -> {
                            net.swallowed(d, "autoconfig." + d);
                            net.mx(d, "mx." + d)
                                    .srv("_submissions._tcp." + d, 465, "relay3." + d)
                                    .srv("_imaps._tcp." + d, 993, "relay3." + d)
                                    .mailServer("relay3." + d);
                        },
                        Truth::at));
        return cases;
    }
}
