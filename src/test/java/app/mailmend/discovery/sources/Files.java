package app.mailmend.discovery.sources;

/** Documents as providers publish them. */
final class Files {

    static final String XML = "text/xml";
    static final String JSON = "application/json";
    static final String HTML = "text/html";

    /** A login page, as captive portals and parked domains show it for every address. */
    static final String LOGIN_PAGE =
            "<!DOCTYPE html><html><head><title>Log in</title></head><body><form></form></body></html>";

    private Files() {}

    static String config(String... sections) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <clientConfig version="1.1">
          <emailProvider id="example.org">
            <domain>example.org</domain>
            <displayName>Example Mail</displayName>
            %s
          </emailProvider>
        </clientConfig>
        """
                .formatted(String.join("\n", sections));
    }

    /** One server for sending and one for fetching, as most files have them. */
    static String usual(String domain) {
        return config(
                incoming("imap", "imap." + domain, 993, "SSL"),
                outgoing("smtp." + domain, 465, "SSL"));
    }

    static String outgoing(String host, int port, String socketType) {
        return server("outgoingServer", "smtp", host, port + "", socketType);
    }

    static String incoming(String type, String host, int port, String socketType) {
        return server("incomingServer", type, host, port + "", socketType);
    }

    private static String server(
            String element, String type, String host, String port, String socketType) {
        return """
        <%1$s type="%2$s">
          <hostname>%3$s</hostname>
          <port>%4$s</port>
          <socketType>%5$s</socketType>
          <authentication>password-cleartext</authentication>
          <username>%%EMAILADDRESS%%</username>
        </%1$s>
        """
                .formatted(element, type, host, port, socketType);
    }

    /** An answer of Autodiscover's XML with these parts of an account. */
    static String account(String... parts) {
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
          <Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">
            <Account><AccountType>email</AccountType>%s</Account>
          </Response>
        </Autodiscover>
        """
                .formatted(String.join("", parts));
    }

    static String protocol(String type, String host, int port, String login) {
        return """
        <Protocol>
          <Type>%s</Type><Server>%s</Server><Port>%d</Port><LoginName>%s</LoginName>
          <SPA>off</SPA><SSL>on</SSL><AuthRequired>on</AuthRequired>
        </Protocol>
        """
                .formatted(type, host, port, login);
    }

    /** An answer of Autodiscover's JSON. */
    static String pointer(String url) {
        return "{\"Protocol\":\"AutodiscoverV1\",\"Url\":\"" + url + "\"}";
    }
}
