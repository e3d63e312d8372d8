package app.mailmend.bench.search;

import app.mailmend.testing.internet.Documents;
import app.mailmend.testing.internet.Door;
import app.mailmend.testing.internet.Internet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Own domains at hosting firms, which mostly show in the mail exchangers only. */
final class HostedDomains {

    /** Mail exchanger to the registrable domain of the servers, from the firms' own pages. */
    private static final Map<String, String> FIRMS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("mx00.ionos.de", "ionos.de"),
                            Map.entry("mx1.mail.ovh.net", "ovh.net"),
                            Map.entry("spool.mail.gandi.net", "gandi.net"),
                            Map.entry("mx1.pub.mailpod10-cph3.one.com", "one.com"),
                            Map.entry("mx1.hostinger.com", "hostinger.com"),
                            Map.entry("mx.zoho.eu", "zoho.eu"),
                            Map.entry("aspmx1.migadu.com", "migadu.com"),
                            Map.entry("mta-gw.infomaniak.ch", "infomaniak.com"),
                            Map.entry("mx1.emailsrvr.com", "emailsrvr.com"),
                            Map.entry("mx1.privateemail.com", "privateemail.com"),
                            Map.entry("www123.your-server.de", "your-server.de"),
                            Map.entry("smtpin.rzone.de", "strato.de"),
                            Map.entry("in1-smtp.messagingengine.com", "fastmail.com"),
                            Map.entry("mxext1.mailbox.org", "mailbox.org")));

    private HostedDomains() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        FIRMS.forEach((exchanger, owner) ->
                cases.add(
                        Cases.one(
                                "hosting firm, by exchanger",
                                "at-" + owner.replace('.', '-') + ".example",
                                (net, domain) -> net.mx(domain, exchanger),
                                _ -> Truth.at(owner))));
        cases.addAll(unknownFirms());
        cases.addAll(
                Cases.several(
                        "public database",
                        6,
                        i -> "listed-" + i + ".example",
                        HostedDomains::listed,
                        Truth::at));
        cases.addAll(forwarders());
        cases.addAll(
                Cases.several(
                        "certificate for the main host only",
                        4,
                        i -> "additional-" + i + ".example",
                        HostedDomains::additional,
                        _ -> Truth.at("main-host.example")));
        return List.copyOf(cases);
    }

    private static List<Case> unknownFirms() {
        List<Case> cases = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            String firm = "small-host-" + i + ".example";
            cases.add(
                    Cases.one(
                            "autoconfig of the exchanger's domain",
                            "customer-of-" + firm,
                            (net, domain) -> customer(net, domain, firm),
                            _ -> Truth.at(firm)));
        }
        for (int i = 1; i <= 5; i++) {
            String firm = "listed-host-" + i + ".example";
            cases.add(
                    Cases.one(
                            "public database, by exchanger",
                            "customer-of-" + firm,
                            (net, domain) -> listedFirm(net, domain, firm),
                            _ -> Truth.at(firm)));
        }
        return cases;
    }

    private static void customer(Internet net, String domain, String firm) {
        net.mx(domain, "in1.mx." + firm)
                .page(
                        Documents.autoconfigUri(firm),
                        Documents.autoconfig(firm, "smtp." + firm, "imap." + firm))
                .mailServer("smtp." + firm)
                .mailServer("imap." + firm);
    }

    private static void listedFirm(Internet net, String domain, String firm) {
        net.mx(domain, "mx1." + firm, "mx2." + firm)
                .page(
                        Internet.DATABASE + firm,
                        Documents.autoconfig(firm, "mail." + firm, "mail." + firm))
                .mailServer("mail." + firm);
    }

    private static void listed(Internet net, String domain) {
        net.mx(domain, "mx." + domain)
                .page(
                        Internet.DATABASE + domain,
                        Documents.autoconfig(domain, "smtp." + domain, "imap." + domain))
                .mailServer("smtp." + domain)
                .mailServer("imap." + domain);
    }

    private static List<Case> forwarders() {
        String kind = "forwarding only";
        return List.of(
                Cases.one(
                        kind,
                        "forwarded-1.example",
                        (net, d) -> net.mx(d, "route1.mx.cloudflare.net"),
                        _ -> Truth.nobody("forwarder")),
                Cases.one(
                        kind,
                        "forwarded-2.example",
                        (net, d) -> net.mx(d, "eforward1.registrar-servers.com"),
                        _ -> Truth.nobody("forwarder")),
                Cases.one(
                        kind,
                        "forwarded-3.example",
                        (net, d) -> net.mx(d, "mx1.improvmx.com"),
                        _ -> Truth.at("improvmx.com")),
                Cases.one(
                        kind,
                        "forwarded-4.example",
                        (net, d) -> net.mx(d, "mx1.forwardemail.net"),
                        _ -> Truth.at("forwardemail.net")));
    }

    /** One server for many domains, whose certificate knows only its own name. */
    private static void additional(Internet net, String domain) {
        String main = "server7.main-host.example";
        Door door = Door.open().namedFor(main);
        net.host(main, "9.8.7.6")
                .host("mail." + domain, "9.8.7.6")
                .host("smtp." + domain, "9.8.7.6")
                .mx(domain, "mail." + domain)
                .mailServer(main)
                .door("mail." + domain, door, 465, 587, 993)
                .door("smtp." + domain, door, 465, 587);
    }
}
