package app.mailmend.discovery.format;

import app.mailmend.discovery.format.PublishedSettings.PublishedOAuth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What has been read of a document so far. What is too much or of no use is left out with a flaw,
/// so that one bad part never spoils the rest.
final class Gathered {

    private static final int MAX_QUOTED = 60;

    private String displayName = "";
    private String shortName = "";
    private final Set<String> domains = new LinkedHashSet<>();
    private final Set<String> mxDomains = new LinkedHashSet<>();
    private final List<PublishedServer> servers = new ArrayList<>();
    private final Set<String> instructions = new LinkedHashSet<>();
    private final Set<String> documentation = new LinkedHashSet<>();
    private final Set<PublishedOAuth> oauth = new LinkedHashSet<>();
    private String redirect = "";
    private boolean exchange;
    private final Set<String> flaws = new LinkedHashSet<>();

    /// The first name stays.
    void displayName(String written) {
        if (displayName.isEmpty()) {
            displayName = PlainText.line(written, Limits.MAX_NAME);
        }
    }

    void shortName(String written) {
        if (shortName.isEmpty()) {
            shortName = PlainText.line(written, Limits.MAX_SHORT_NAME);
        }
    }

    void domain(String part, String written) {
        domain(domains, part, written);
    }

    void mxDomain(String part, String written) {
        domain(mxDomains, part, written);
    }

    private void domain(Set<String> kept, String part, String written) {
        String domain = PlainText.lowerCase(written);
        if (PlainText.isHost(domain)) {
            kept.add(domain);
        } else {
            flaw(part, written);
        }
    }

    void server(PublishedServer server) {
        if (servers.contains(server)) {
            return;
        }
        if (servers.size() < PublishedSettings.MAX_SERVERS) {
            servers.add(server);
        } else {
            flaw("document", "more than " + PublishedSettings.MAX_SERVERS + " servers");
        }
    }

    void instruction(String written) {
        String line = PlainText.line(written, Limits.MAX_INSTRUCTION);
        if (!line.isEmpty() && instructions.size() < Limits.MAX_INSTRUCTIONS) {
            instructions.add(line);
        }
    }

    /// @param written empty where the document names no page
    void page(String part, String written) {
        String address = written.strip();
        if (address.isEmpty() || documentation.size() >= Limits.MAX_INSTRUCTIONS) {
            return;
        }
        if (PlainText.isWebAddress(address)) {
            documentation.add(address);
        } else {
            flaw(part, written);
        }
    }

    void oauth(PublishedOAuth service) {
        if (oauth.size() < Limits.MAX_INSTRUCTIONS) {
            oauth.add(service);
        }
    }

    void redirect(String to) {
        redirect = to;
    }

    void exchange() {
        exchange = true;
    }

    /// @param part of the document that was left out
    /// @param written what stands there; never a user name or a password
    void flaw(String part, String written) {
        if (flaws.size() < Limits.MAX_FLAWS) {
            flaws.add((part + ": " + PlainText.line(written, MAX_QUOTED)).strip());
        }
    }

    boolean hasServers() {
        return !servers.isEmpty();
    }

    /// The user name of the first server with which mail is fetched; empty where there is none.
    String incomingUserName() {
        return servers.stream()
                .filter(server -> server.kind() != ServerKind.SUBMISSION)
                .map(PublishedServer::userName)
                .findFirst()
                .orElse("");
    }

    /// Whether there is anything to go by.
    boolean saysSomething() {
        return hasServers() || exchange || !redirect.isEmpty();
    }

    PublishedSettings settings() {
        return new PublishedSettings(
                displayName,
                shortName,
                List.copyOf(domains),
                List.copyOf(mxDomains),
                servers,
                List.copyOf(instructions),
                List.copyOf(documentation),
                List.copyOf(oauth),
                redirect,
                exchange,
                List.copyOf(flaws));
    }
}
