package app.mailmend.bench.search;

import app.mailmend.testing.internet.Documents;
import app.mailmend.testing.internet.Door;
import app.mailmend.testing.internet.Internet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Own domains whose mail is at Microsoft or Google, whatever else answers for them. */
final class CloudDomains {

    private static final Function<String, Truth> MICROSOFT = _ -> Truth.at("office365.com");
    private static final Function<String, Truth> GOOGLE = _ -> Truth.at("gmail.com");

    private static final BiConsumer<Internet, String> TWINS =
            (net, domain) -> {
                hosting(net, domain);
                net.mx(domain, "mx." + domain)
                        .txt(domain, "v=spf1 mx include:spf.protection.outlook.com -all")
                        .txt(domain, "MS=ms12345678");
            };

    private static final String BEHIND_OWN = "Google behind own exchangers";

    private CloudDomains() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(
                Cases.several(
                        "Microsoft 365",
                        8,
                        i -> "office-" + i + ".example",
                        CloudDomains::microsoft,
                        MICROSOFT));
        cases.addAll(
                Cases.several(
                        "Microsoft 365, newer exchangers",
                        3,
                        i -> "modern-" + i + ".example",
                        (net, d) -> net.mx(d, d.replace('.', '-') + ".a-v1.mx.microsoft"),
                        MICROSOFT));
        cases.addAll(
                Cases.several(
                        "Microsoft 365, stale autoconfig",
                        4,
                        i -> "moved-to-office-" + i + ".example",
                        CloudDomains::staleAtOwnName,
                        MICROSOFT));
        cases.addAll(
                Cases.several(
                        "Microsoft 365, stale autoconfig",
                        2,
                        i -> "left-the-host-" + i + ".example",
                        CloudDomains::staleAtHost,
                        MICROSOFT));
        cases.addAll(
                Cases.several(
                        "Google Workspace",
                        9,
                        i -> "workspace-" + i + ".example",
                        CloudDomains::google,
                        GOOGLE));
        cases.addAll(
                Cases.several(
                        "Google Workspace, stale autoconfig",
                        2,
                        i -> "moved-to-google-" + i + ".example",
                        (net, d) -> {
                            google(net, d);
                            hosting(net, d);
                        },
                        GOOGLE));
        cases.addAll(
                List.of(
                        Cases.one(
                                BEHIND_OWN,
                                "university.example",
                                (net, d) -> {
                                    university(net, d);
                                    net.txt(d, "google-site-verification=3mDbE1");
                                },
                                GOOGLE),
                        Cases.one(
                                BEHIND_OWN, "college.example", CloudDomains::university, GOOGLE)));
        cases.addAll(gateways());
        cases.addAll(ambiguous());
        cases.addAll(
                Cases.several(
                        "Exchange on premises",
                        3,
                        i -> "exchange-" + i + ".example",
                        CloudDomains::exchange,
                        Truth::at));
        return List.copyOf(cases);
    }

    private static void microsoft(Internet net, String domain) {
        net.mx(domain, domain.replace('.', '-') + ".mail.protection.outlook.com")
                .txt(domain, "v=spf1 include:spf.protection.outlook.com -all")
                .alias("autodiscover." + domain, "autodiscover.outlook.com")
                .site(domain, 404, "text/html", Documents.html("Not found"));
    }

    private static void google(Internet net, String domain) {
        net.mx(domain, "aspmx.l.google.com", "alt1.aspmx.l.google.com")
                .txt(domain, "v=spf1 include:_spf.google.com ~all")
                .site(domain, 404, "text/html", Documents.html("Not found"));
    }

    /** The web host's panel still answers, and its mail server still lets people in. */
    private static void hosting(Internet net, String domain) {
        String server = "mail." + domain;
        net.page(Documents.autoconfigUri(domain), Documents.autoconfig(domain, server, server))
                .mailServer(server);
    }

    private static void staleAtOwnName(Internet net, String domain) {
        microsoft(net, domain);
        hosting(net, domain);
    }

    private static void staleAtHost(Internet net, String domain) {
        String server = "server12.web-host.example";
        microsoft(net, domain);
        net.page(Documents.wellKnown(domain), Documents.autoconfig(domain, server, server))
                .mailServer(server);
    }

    /** Its firewall swallows everything that is not mail from outside. */
    private static void university(Internet net, String domain) {
        net.mx(domain, "mx1." + domain)
                .txt(domain, "v=spf1 include:_spf.google.com include:_spf." + domain + " ~all")
                .deadServer("mx1." + domain)
                .deadServer("mail." + domain)
                .deadServer("smtp." + domain)
                .site(domain, 404, "text/html", Documents.html("Not found"));
    }

    /**
     * Two domains that look the same from outside, one of them with its mailboxes at Microsoft
     * behind a filter of its own, the other with its own server and Microsoft for other things.
     */
    private static List<Case> ambiguous() {
        return List.of(
                Cases.one("own exchangers, signs and file", "filter.example", TWINS, MICROSOFT),
                Cases.one("own exchangers, signs and file", "server.example", TWINS, Truth::at));
    }

    private static List<Case> gateways() {
        String through = "gateway, seen through";
        String opaque = "gateway, nothing behind it to be seen";
        return List.of(
                behind(through, "mxa-00012301.gslb.pphosted.com", "spf.protection.outlook.com"),
                behind(through, "eu-smtp-inbound-1.mimecast.com", "spf.protection.outlook.com"),
                behind(through, "d12345a.ess.barracudanetworks.com", "_spf.google.com"),
                behind(through, "esa1.firm.iphmx.com", "spf.protection.outlook.com"),
                Cases.one(
                        through,
                        "hornet.example",
                        (net, d) ->
                                net.mx(d, "mx01.hornetsecurity.com")
                                        .alias("autodiscover." + d, "autodiscover.outlook.com"),
                        MICROSOFT),
                Cases.one(
                        through,
                        "essentials.example",
                        (net, d) ->
                                net.mx(d, "mx1-us1.ppe-hosted.com")
                                        .txt(d, "v=spf1 include:_spf.google.com -all")
                                        .txt(d, "google-site-verification=abc"),
                        GOOGLE),
                Cases.one(
                        through,
                        "filtered-and-stale.example",
                        (net, d) -> {
                            hosting(net, d);
                            net.mx(d, "mxb-00012301.gslb.pphosted.com")
                                    .txt(d, "v=spf1 include:spf.protection.outlook.com -all");
                        },
                        MICROSOFT),
                opaque(opaque, "cluster5.eu.messagelabs.com"),
                opaque(opaque, "in.hes.trendmicro.eu"),
                opaque(opaque, "us-smtp-inbound-2.mimecast.com"),
                opaque(opaque, "mx-01-eu-west-1.prod.hydra.sophos.com"));
    }

    private static Case behind(String kind, String exchanger, String included) {
        return Cases.one(
                kind,
                "behind-" + exchanger.replace('.', '-') + ".example",
                (net, d) -> net.mx(d, exchanger).txt(d, "v=spf1 include:" + included + " -all"),
                included.contains("google") ? GOOGLE : MICROSOFT);
    }

    private static Case opaque(String kind, String exchanger) {
        return Cases.one(
                kind,
                "opaque-" + exchanger.replace('.', '-') + ".example",
                (net, d) -> net.mx(d, exchanger),
                _ -> Truth.nobody("gateway-mx"));
    }

    private static void exchange(Internet net, String domain) {
        String server = "mail." + domain;
        Door door = new Door(Door.Manner.OPEN, List.of("NTLM", "GSSAPI", "LOGIN"), List.of());
        net.mx(domain, server)
                .site("autodiscover." + domain, 401, "text/html", Documents.html("Unauthorized"))
                .site(domain, 404, "text/html", Documents.html("Not found"))
                .door(server, door, 587, 993);
    }
}
