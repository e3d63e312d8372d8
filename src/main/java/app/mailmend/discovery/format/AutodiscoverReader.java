package app.mailmend.discovery.format;

import app.mailmend.discovery.format.Reading.Why;
import com.fasterxml.jackson.databind.JsonNode;

/// Reads what Microsoft's Autodiscover answers: version 1 in XML ("plain old XML", MS-OXDSCLI),
/// which hosters use for IMAP, POP3 and SMTP as well, and version 2 in JSON, which only says where
/// to ask. Exchange's own protocols are noticed and not read.
public final class AutodiscoverReader {

    /// Every element of version 1 that is looked at.
    enum Element implements XmlElement.Name {
        AUTODISCOVER("Autodiscover"),
        RESPONSE("Response"),
        ERROR("Error"),
        ERROR_CODE("ErrorCode"),
        MESSAGE("Message"),
        ACCOUNT("Account"),
        ACTION("Action"),
        REDIRECT_ADDR("RedirectAddr"),
        REDIRECT_URL("RedirectUrl"),
        PROTOCOL("Protocol"),
        TYPE("Type"),
        SERVER("Server"),
        PORT("Port"),
        LOGIN_NAME("LoginName"),
        DOMAIN_REQUIRED("DomainRequired"),
        DOMAIN_NAME("DomainName"),
        SPA("SPA"),
        SSL("SSL"),
        ENCRYPTION("Encryption"),
        AUTH_REQUIRED("AuthRequired"),
        USE_POP_AUTH("UsePOPAuth");

        private final String label;

        Element(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static final String URL = "Url";
    private static final String PROTOCOL = "Protocol";
    private static final String ERROR_CODE = "ErrorCode";
    private static final String ERROR_MESSAGE = "ErrorMessage";

    private AutodiscoverReader() {}

    public static Reading readXml(byte[] document) {
        return switch (XmlDocument.read(document)) {
            case XmlDocument.Refused(Why why) -> new Reading.NotThat(why);
            case XmlDocument.Tree tree when tree.root().is(Element.AUTODISCOVER) -> read(tree);
            case XmlDocument.Tree _ -> new Reading.NotThat(Why.OTHER_DOCUMENT);
        };
    }

    private static Reading read(XmlDocument.Tree tree) {
        Gathered gathered = tree.gathered();
        for (XmlElement response : tree.root().started(Element.RESPONSE)) {
            response.children(Element.ERROR).forEach(error -> error(error, gathered));
            response.started(Element.ACCOUNT).forEach(account -> account(account, gathered));
        }
        return tree.reading(gathered);
    }

    private static void error(XmlElement error, Gathered gathered) {
        String code = error.text(Element.ERROR_CODE);
        gathered.flaw(Element.ERROR.label(), code + " " + error.text(Element.MESSAGE));
    }

    /// A redirection stands for itself: what else the account says is not meant.
    private static void account(XmlElement account, Gathered gathered) {
        switch (PlainText.lowerCase(account.text(Element.ACTION))) {
            case "redirectaddr" -> {
                String address =
                        PlainText.line(account.text(Element.REDIRECT_ADDR), Limits.MAX_ADDRESS);
                redirect(address, PlainText.isMailAddress(address), gathered);
            }
            case "redirecturl" -> {
                String url = account.text(Element.REDIRECT_URL);
                redirect(url, PlainText.isSecureWebAddress(url), gathered);
            }
            default ->
                    account.children(Element.PROTOCOL)
                            .forEach(protocol -> AutodiscoverServer.read(protocol, gathered));
        }
    }

    private static void redirect(String to, boolean usable, Gathered gathered) {
        if (usable) {
            gathered.redirect(to);
        } else {
            gathered.flaw("redirect", to);
        }
    }

    /// Version 2: where another protocol is to be asked, or why not.
    public static Reading readJson(byte[] document) {
        return switch (JsonDocument.read(document)) {
            case JsonDocument.Refused(Why why) -> new Reading.NotThat(why);
            case JsonDocument.Members(JsonNode root) -> read(root);
        };
    }

    private static Reading read(JsonNode root) {
        Gathered gathered = new Gathered();
        if (root.path(URL).isTextual() && root.path(PROTOCOL).isTextual()) {
            String url = root.path(URL).textValue();
            redirect(url, PlainText.isSecureWebAddress(url), gathered);
            gathered.exchange();
        } else if (root.path(ERROR_CODE).isTextual()) {
            String message = root.path(ERROR_MESSAGE).asText("");
            gathered.flaw("Error", root.path(ERROR_CODE).textValue() + " " + message);
        } else {
            return new Reading.NotThat(Why.OTHER_DOCUMENT);
        }
        return new Reading.Read(gathered.settings());
    }
}
