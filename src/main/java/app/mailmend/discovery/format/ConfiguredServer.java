package app.mailmend.discovery.format;

import app.mailmend.discovery.format.ClientConfigReader.Element;
import app.mailmend.settings.Encryption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads one server section of a clientConfig document. A section that lacks something or says
/// something impossible is left out with a flaw.
final class ConfiguredServer {

    private final XmlElement section;
    private final Element part;
    private final Gathered gathered;

    private ConfiguredServer(XmlElement section, Element part, Gathered gathered) {
        this.section = section;
        this.part = part;
        this.gathered = gathered;
    }

    /// Servers of other protocols are read past without a flaw, as the draft demands.
    static void incoming(XmlElement section, Gathered gathered) {
        ConfiguredServer server = new ConfiguredServer(section, Element.INCOMING_SERVER, gathered);
        switch (PlainText.lowerCase(section.attribute("type"))) {
            case "imap" -> server.read(ServerKind.IMAP);
            case "pop3" -> server.read(ServerKind.POP3);
            case "exchange", "ews", "activesync", "graph" -> gathered.exchange();
            case "" -> server.flaw("type");
            default -> {
                // JMAP and whatever comes: not for this program.
            }
        }
    }

    static void outgoing(XmlElement section, Gathered gathered) {
        ConfiguredServer server = new ConfiguredServer(section, Element.OUTGOING_SERVER, gathered);
        switch (PlainText.lowerCase(section.attribute("type"))) {
            case "smtp" -> server.submission();
            case "" -> server.flaw("type");
            default -> {
                // Nothing but SMTP is defined.
            }
        }
    }

    /// A section that says "use whatever is there already" names nobody's server.
    private void submission() {
        if (PlainText.lowerCase(section.text(Element.USE_GLOBAL_PREFERRED_SERVER)).equals("true")) {
            flaw(Element.USE_GLOBAL_PREFERRED_SERVER.label());
        } else {
            read(ServerKind.SUBMISSION);
        }
    }

    private void read(ServerKind kind) {
        String host = section.text(Element.HOSTNAME);
        if (!PlainText.isHost(host)) {
            flaw(Element.HOSTNAME.label() + " " + host);
            return;
        }
        port().ifPresent(port ->
                encryption(port).ifPresent(encryption -> add(kind, host, port, encryption)));
    }

    private void add(ServerKind kind, String host, int port, Encryption encryption) {
        String user = PlainText.line(section.text(Element.USERNAME), Limits.MAX_USER_NAME);
        gathered.server(new PublishedServer(kind, host, port, encryption, user, signIns()));
    }

    private OptionalInt port() {
        String written = section.text(Element.PORT);
        OptionalInt port = PlainText.port(written);
        if (port.isEmpty()) {
            flaw(Element.PORT.label() + " " + written);
        }
        return port;
    }

    private Optional<Encryption> encryption(int port) {
        String written = section.text(Element.SOCKET_TYPE);
        Optional<Encryption> encryption =
                switch (PlainText.lowerCase(written)) {
                    case "ssl", "ssl/tls", "tls/ssl", "ssl-tls" ->
                            Optional.of(Encryption.IMPLICIT_TLS);
                    case "starttls", "start-tls", "start_tls", "tls-starttls" ->
                            Optional.of(Encryption.STARTTLS);
                    // Said of both kinds of protection, so the port has to tell which one is meant.
                    case "tls" ->
                            Optional.of(
                                    ServerKind.startsPlain(port)
                                            ? Encryption.STARTTLS
                                            : Encryption.IMPLICIT_TLS);
                    case "plain", "none" -> Optional.of(Encryption.NONE);
                    default -> Optional.empty();
                };
        if (encryption.isEmpty()) {
            flaw(Element.SOCKET_TYPE.label() + " " + written);
        }
        return encryption;
    }

    private List<Authentication> signIns() {
        return section.children(Element.AUTHENTICATION).stream()
                .map(it -> Authentication.of(it.attribute("system"), it.text()))
                .distinct()
                .toList();
    }

    private void flaw(String what) {
        gathered.flaw(part.label(), what);
    }
}
