package app.mailmend.discovery.format;

import app.mailmend.discovery.format.PublishedSettings.PublishedOAuth;
import app.mailmend.discovery.format.Reading.Why;
import java.util.List;
import java.util.Optional;

/// Reads Mozilla's config-v1.1.xml and its successor 1.2 (draft-ietf-mailmaint-autoconfig), of
/// which the first does not differ where it matters. Whatever the version says, what is known is
/// read and everything else is read past: passwords and client secrets above all.
public final class ClientConfigReader {

    /// Every element that is looked at.
    enum Element implements XmlElement.Name {
        CLIENT_CONFIG("clientConfig"),
        EMAIL_PROVIDER("emailProvider"),
        DOMAIN("domain"),
        DISPLAY_NAME("displayName"),
        DISPLAY_SHORT_NAME("displayShortName"),
        INCOMING_SERVER("incomingServer"),
        OUTGOING_SERVER("outgoingServer"),
        HOSTNAME("hostname"),
        PORT("port"),
        SOCKET_TYPE("socketType"),
        USERNAME("username"),
        AUTHENTICATION("authentication"),
        USE_GLOBAL_PREFERRED_SERVER("useGlobalPreferredServer"),
        ENABLE("enable"),
        INSTRUCTION("instruction"),
        DOCUMENTATION("documentation"),
        DESCR("descr"),
        OAUTH2("oAuth2"),
        AUTH_URL("authURL"),
        TOKEN_URL("tokenURL"),
        ISSUER("issuer"),
        SCOPE("scope");

        private final String label;

        Element(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private ClientConfigReader() {}

    public static Reading read(byte[] document) {
        return switch (XmlDocument.read(document)) {
            case XmlDocument.Refused(Why why) -> new Reading.NotThat(why);
            case XmlDocument.Tree tree when tree.root().is(Element.CLIENT_CONFIG) -> read(tree);
            case XmlDocument.Tree _ -> new Reading.NotThat(Why.OTHER_DOCUMENT);
        };
    }

    /// Of several providers, the first with servers that can be used counts. What stands outside of
    /// them counts too: to the draft, emailProvider has no meaning of its own.
    private static Reading read(XmlDocument.Tree tree) {
        Gathered gathered = tree.gathered();
        List<XmlElement> providers = tree.root().started(Element.EMAIL_PROVIDER);
        if (providers.size() > 1) {
            gathered.flaw(Element.EMAIL_PROVIDER.label(), "more than one");
        }
        usable(providers)
                .or(() -> providers.stream().findFirst())
                .ifPresent(provider -> gather(provider, gathered));
        gather(tree.root(), gathered);
        return tree.reading(gathered);
    }

    private static Optional<XmlElement> usable(List<XmlElement> providers) {
        return providers.stream()
                .filter(provider -> {
                    Gathered alone = new Gathered();
                    gather(provider, alone);
                    return alone.hasServers();
                })
                .findFirst();
    }

    private static void gather(XmlElement section, Gathered gathered) {
        gathered.displayName(section.text(Element.DISPLAY_NAME));
        gathered.shortName(section.text(Element.DISPLAY_SHORT_NAME));
        section.children(Element.DOMAIN).forEach(domain -> domain(domain, gathered));
        section.children(Element.INCOMING_SERVER)
                .forEach(server -> ConfiguredServer.incoming(server, gathered));
        section.children(Element.OUTGOING_SERVER)
                .forEach(server -> ConfiguredServer.outgoing(server, gathered));
        section.children(Element.ENABLE).forEach(enable -> enable(enable, gathered));
        section.children(Element.INSTRUCTION).forEach(text -> instruction(text, gathered));
        section.children(Element.DOCUMENTATION)
                .forEach(it -> gathered.page(Element.DOCUMENTATION.label(), it.attribute("url")));
        section.children(Element.OAUTH2).forEach(service -> oauth(service, gathered));
    }

    private static void domain(XmlElement domain, Gathered gathered) {
        if (PlainText.lowerCase(domain.attribute("purpose")).equals("mx")) {
            gathered.mxDomain(Element.DOMAIN.label(), domain.text());
        } else {
            gathered.domain(Element.DOMAIN.label(), domain.text());
        }
    }

    private static void enable(XmlElement enable, Gathered gathered) {
        gathered.page(Element.ENABLE.label(), enable.attribute("visiturl"));
        enable.children(Element.INSTRUCTION).forEach(text -> instruction(text, gathered));
    }

    /// Older documents write the words into the element, others into one `descr` a language.
    private static void instruction(XmlElement instruction, Gathered gathered) {
        gathered.page(Element.INSTRUCTION.label(), instruction.attribute("url"));
        gathered.instruction(instruction.text());
        instruction.children(Element.DESCR).forEach(descr -> gathered.instruction(descr.text()));
    }

    private static void oauth(XmlElement service, Gathered gathered) {
        gathered.oauth(
                new PublishedOAuth(
                        part(service, Element.ISSUER),
                        part(service, Element.SCOPE),
                        part(service, Element.AUTH_URL),
                        part(service, Element.TOKEN_URL)));
    }

    private static String part(XmlElement service, Element part) {
        return PlainText.line(service.text(part), Limits.MAX_ADDRESS);
    }
}
