package app.mailmend.bench.search;

import static app.mailmend.testing.internet.Documents.autoconfig;
import static app.mailmend.testing.internet.Documents.autoconfigUri;
import static app.mailmend.testing.internet.Documents.incoming;
import static app.mailmend.testing.internet.Documents.outgoing;
import static app.mailmend.testing.internet.Documents.wellKnown;

import app.mailmend.testing.internet.Documents;
import app.mailmend.testing.internet.Internet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Domains that publish settings themselves: well, badly, or in a place that few look at. */
final class OwnFiles {

    private OwnFiles() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(own("own autoconfig", 9, "autoconfig", OwnFiles::atHost));
        cases.addAll(own("own well-known", 4, "well-known", OwnFiles::atWellKnown));
        cases.addAll(own("both places", 1, "both", OwnFiles::both));
        cases.addAll(
                Cases.several(
                        "autoconfig that names a firm",
                        5,
                        i -> "delegated-" + i + ".example",
                        OwnFiles::delegated,
                        _ -> Truth.at("mail-firm.example")));
        cases.addAll(own("PACC", 3, "pacc", OwnFiles::pacc));
        cases.addAll(services());
        cases.addAll(own("autoconfig over http only", 3, "http", OwnFiles::unprotected));
        cases.addAll(
                own("wrong certificate at autoconfig", 3, "foreign", OwnFiles::wrongCertificate));
        cases.addAll(own("plaintext first", 3, "plaintext", OwnFiles::plaintextFirst));
        cases.addAll(own("web page instead of settings", 3, "html", OwnFiles::html));
        cases.addAll(international());
        cases.addAll(subdomains());
        return List.copyOf(cases);
    }

    private static List<Case> own(
            String kind, int count, String name, BiConsumer<Internet, String> scene) {
        return Cases.several(kind, count, i -> name + "-" + i + ".example", scene, Truth::at);
    }

    private static void servers(Internet net, String domain) {
        net.mx(domain, "mx." + domain)
                .mailServer("smtp." + domain)
                .mailServer("imap." + domain)
                .site(domain, 404, "text/html", Documents.html("Not found"));
    }

    private static String file(String domain) {
        return autoconfig(domain, "smtp." + domain, "imap." + domain);
    }

    private static void atHost(Internet net, String domain) {
        servers(net, domain);
        net.page(autoconfigUri(domain), file(domain));
    }

    private static void atWellKnown(Internet net, String domain) {
        servers(net, domain);
        net.page(wellKnown(domain), file(domain));
    }

    private static void both(Internet net, String domain) {
        atHost(net, domain);
        atWellKnown(net, domain);
    }

    private static void delegated(Internet net, String domain) {
        net.mx(domain, "mx1.mail-firm.example")
                .page(
                        autoconfigUri(domain),
                        autoconfig(domain, "smtp.mail-firm.example", "imap.mail-firm.example"))
                .mailServer("smtp.mail-firm.example")
                .mailServer("imap.mail-firm.example");
    }

    private static void pacc(Internet net, String domain) {
        String document = Documents.pacc("smtp." + domain, "imap." + domain);
        servers(net, domain);
        net.page(Documents.paccUri(domain), 200, "application/json", document)
                .txt("_ua-auto-config." + domain, Documents.paccDigest(document));
    }

    private static List<Case> services() {
        String kind = "SRV records only";
        List<Case> cases =
                new ArrayList<>(own(kind, 3, "srv", (net, d) -> srv(net, d, "out17." + d)));
        cases.add(
                Cases.one(
                        kind,
                        "srv-signed.example",
                        (net, d) -> srv(net.signed(), d, "out17." + d),
                        Truth::at));
        cases.add(
                Cases.one(
                        kind,
                        "srv-starttls.example",
                        (net, d) ->
                                net.mx(d, "mx." + d)
                                        .srv("_submission._tcp." + d, 587, "gate." + d)
                                        .srv("_imap._tcp." + d, 143, "gate." + d)
                                        .mailServer("gate." + d),
                        Truth::at));
        cases.add(
                Cases.one(
                        kind,
                        "srv-at-firm.example",
                        (net, d) -> srv(net, d, "out.srv-firm.example"),
                        _ -> Truth.at("srv-firm.example")));
        return cases;
    }

    /** The name for sending is one that nobody would guess. */
    private static void srv(Internet net, String domain, String server) {
        net.mx(domain, "mx." + domain)
                .srv("_submissions._tcp." + domain, 465, server)
                .srv("_imaps._tcp." + domain, 993, server)
                .mailServer(server);
    }

    private static void unprotected(Internet net, String domain) {
        servers(net, domain);
        net.withoutHttps("autoconfig." + domain, domain)
                .page(autoconfigUri(domain).replace("https:", "http:"), file(domain));
    }

    private static void wrongCertificate(Internet net, String domain) {
        atHost(net, domain);
        net.wrongCertificate("autoconfig." + domain, domain);
    }

    private static void plaintextFirst(Internet net, String domain) {
        servers(net, domain);
        net.page(
                autoconfigUri(domain),
                Documents.clientConfig(
                        domain,
                        incoming("imap." + domain, 143, "plain")
                                + incoming("imap." + domain, 993, "SSL")
                                + outgoing("smtp." + domain, 25, "plain")
                                + outgoing("smtp." + domain, 465, "SSL")));
    }

    private static void html(Internet net, String domain) {
        servers(net, domain);
        net.site("autoconfig." + domain, 200, "text/html", Documents.html("Welcome"))
                .site(domain, 200, "text/html", Documents.html("Welcome"));
    }

    private static List<Case> international() {
        String kind = "international domain";
        return List.of(
                international(kind, "bücher.example", "xn--bcher-kva.example", OwnFiles::atHost),
                international(
                        kind, "müller.example", "xn--mller-kva.example", OwnFiles::atWellKnown),
                international(kind, "größe.example", "xn--gre-6ka8i.example", OwnFiles::servers),
                new Case(
                        kind,
                        "robin.doe@café.example",
                        net ->
                                net.mx(
                                        "xn--caf-dma.example",
                                        "xn--caf-dma-example.mail.protection.outlook.com"),
                        Truth.at("office365.com")));
    }

    private static Case international(
            String kind, String typed, String ascii, BiConsumer<Internet, String> scene) {
        return new Case(
                kind, "robin.doe@" + typed, net -> scene.accept(net, ascii), Truth.at(ascii));
    }

    private static List<Case> subdomains() {
        String kind = "address below a subdomain";
        Truth university = Truth.at("example.ac.uk");
        return List.of(
                Cases.one(
                        kind,
                        "mail.dept.example.ac.uk",
                        (net, d) -> net.mx(d, "smtp." + d).mailServer("smtp." + d),
                        _ -> university),
                Cases.one(
                        kind,
                        "physics.example.ac.uk",
                        (net, d) -> {
                            net.mx(d, "mx.example.ac.uk");
                            net.page(autoconfigUri("example.ac.uk"), file("example.ac.uk"));
                            net.mailServer("smtp.example.ac.uk").mailServer("imap.example.ac.uk");
                        },
                        _ -> university),
                Cases.one(
                        kind,
                        "students.example.ac.uk",
                        (net, d) -> net.mx(d, "students.mail.protection.outlook.com"),
                        _ -> Truth.at("office365.com")),
                Cases.one(
                        kind,
                        "post.office.example.co.jp",
                        OwnFiles::atHost,
                        _ -> Truth.at("example.co.jp")));
    }
}
