package app.mailmend.discovery.format;

import app.mailmend.discovery.format.AutodiscoverReader.Element;
import app.mailmend.settings.Encryption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads one Protocol section of Autodiscover version 1.
final class AutodiscoverServer {

    private final XmlElement section;
    private final Gathered gathered;

    private AutodiscoverServer(XmlElement section, Gathered gathered) {
        this.section = section;
        this.gathered = gathered;
    }

    static void read(XmlElement section, Gathered gathered) {
        AutodiscoverServer server = new AutodiscoverServer(section, gathered);
        String type = section.text(Element.TYPE);
        switch (PlainText.lowerCase(type.isEmpty() ? section.attribute("type") : type)) {
            case "imap" -> server.read(ServerKind.IMAP);
            case "pop3" -> server.read(ServerKind.POP3);
            case "smtp" -> server.read(ServerKind.SUBMISSION);
            case "exch", "expr", "exhttp", "web", "mapihttp" -> gathered.exchange();
            case "" -> server.flaw(Element.TYPE, "");
            default -> {
                // Calendars and contacts.
            }
        }
    }

    private void read(ServerKind kind) {
        String host = section.text(Element.SERVER);
        if (!PlainText.isHost(host)) {
            flaw(Element.SERVER, host);
            return;
        }
        String written = section.text(Element.PORT);
        OptionalInt port = PlainText.port(written);
        if (port.isEmpty() && !written.isEmpty()) {
            flaw(Element.PORT, written);
            return;
        }
        encryption(port.orElse(0))
                .ifPresent(encryption ->
                        add(
                                kind,
                                host,
                                port.orElseGet(() -> kind.usualPort(encryption)),
                                encryption));
    }

    private void add(ServerKind kind, String host, int port, Encryption encryption) {
        gathered.server(
                new PublishedServer(kind, host, port, encryption, userName(kind), signIns()));
    }

    /// `Encryption` is the younger element and overrides `SSL`, which is on unless it says off.
    ///
    /// @param port 0 where the document names none
    private Optional<Encryption> encryption(int port) {
        String written = section.text(Element.ENCRYPTION);
        Encryption secure =
                ServerKind.startsPlain(port) ? Encryption.STARTTLS : Encryption.IMPLICIT_TLS;
        return switch (PlainText.lowerCase(written)) {
            case "" -> Optional.of(isOff(Element.SSL) ? Encryption.NONE : secure);
            case "none" -> Optional.of(Encryption.NONE);
            case "ssl", "auto" -> Optional.of(secure);
            case "tls" ->
                    Optional.of(
                            ServerKind.startsEncrypted(port)
                                    ? Encryption.IMPLICIT_TLS
                                    : Encryption.STARTTLS);
            default -> {
                flaw(Element.ENCRYPTION, written);
                yield Optional.empty();
            }
        };
    }

    /// With `UsePOPAuth`, one signs in for sending as one does for fetching.
    private String userName(ServerKind kind) {
        String name = PlainText.line(section.text(Element.LOGIN_NAME), Limits.MAX_USER_NAME);
        if (name.isEmpty() && kind == ServerKind.SUBMISSION && isOn(Element.USE_POP_AUTH)) {
            return gathered.incomingUserName();
        }
        return isOn(Element.DOMAIN_REQUIRED) ? withDomain(name) : name;
    }

    private String withDomain(String name) {
        if (name.isEmpty() || name.indexOf('\\') >= 0 || name.indexOf('@') >= 0) {
            return name;
        }
        String domain = PlainText.line(section.text(Element.DOMAIN_NAME), Limits.MAX_NAME);
        if (domain.isEmpty()) {
            gathered.flaw(Element.PROTOCOL.label(), Element.DOMAIN_REQUIRED.label());
            return name;
        }
        return domain + "\\" + name;
    }

    /// `SPA` is Microsoft's word for NTLM.
    private List<Authentication> signIns() {
        if (isOff(Element.AUTH_REQUIRED)) {
            return List.of(Authentication.NONE);
        }
        if (isOn(Element.SPA)) {
            return List.of(Authentication.NTLM);
        }
        return isOff(Element.SPA) ? List.of(Authentication.PASSWORD) : List.of();
    }

    private boolean isOn(Element element) {
        return PlainText.lowerCase(section.text(element)).equals("on");
    }

    private boolean isOff(Element element) {
        return PlainText.lowerCase(section.text(element)).equals("off");
    }

    private void flaw(Element element, String written) {
        gathered.flaw(Element.PROTOCOL.label(), element.label() + " " + written);
    }
}
