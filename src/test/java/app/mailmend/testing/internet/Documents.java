package app.mailmend.testing.internet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Documents in which providers publish settings, as they write them. */
public final class Documents {

    private Documents() {}

    /** An autoconfig file of a provider with one server for each, both with implicit TLS. */
    public static String autoconfig(String domain, String outgoing, String incoming) {
        return clientConfig(
                domain, incoming(incoming, 993, "SSL") + outgoing(outgoing, 465, "SSL"));
    }

    /** An autoconfig file around the servers given. */
    public static String clientConfig(String domain, String servers) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <clientConfig version="1.1">
          <emailProvider id="%1$s">
            <domain>%1$s</domain>
            <displayName>Mail of %1$s</displayName>
            <displayShortName>%1$s</displayShortName>
        %2$s  </emailProvider>
        </clientConfig>
        """
                .formatted(domain, servers);
    }

    public static String outgoing(String host, int port, String socket) {
        return outgoing(host, port, socket, "%EMAILADDRESS%");
    }

    public static String outgoing(String host, int port, String socket, String user) {
        return server("outgoingServer", "smtp", host + " " + port + " " + socket, user);
    }

    public static String incoming(String host, int port, String socket) {
        return incoming(host, port, socket, "%EMAILADDRESS%");
    }

    public static String incoming(String host, int port, String socket, String user) {
        return server("incomingServer", "imap", host + " " + port + " " + socket, user);
    }

    private static String server(String element, String type, String at, String user) {
        String[] parts = at.split(" ");
        return """
            <%1$s type="%2$s">
              <hostname>%3$s</hostname>
              <port>%4$s</port>
              <socketType>%5$s</socketType>
              <username>%6$s</username>
              <authentication>password-cleartext</authentication>
            </%1$s>
        """
                .formatted(element, type, parts[0], parts[1], parts[2], user);
    }

    /** A document of draft-ietf-mailmaint-pacc. */
    public static String pacc(String outgoing, String incoming) {
        return """
        {"protocols":{"imap":{"host":"%s"},"smtp":{"host":"%s"}},
         "authentication":{"password":true},
         "info":{"provider":{"name":"Mail","shortName":"Mail"}}}
        """
                .formatted(incoming, outgoing);
    }

    /** The record that vouches for a document of that kind. */
    public static String paccDigest(String document) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(document.getBytes(StandardCharsets.UTF_8));
            return "v=UAAC1; a=sha256; d=" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An Autodiscover answer of a hosting firm, with ports and servers of its own. */
    public static String autodiscover(String outgoing, String incoming) {
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
          <Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">
            <Account>
              <AccountType>email</AccountType>
              <Action>settings</Action>
              <Protocol><Type>IMAP</Type><Server>%s</Server><Port>993</Port><SSL>on</SSL></Protocol>
              <Protocol><Type>SMTP</Type><Server>%s</Server><Port>465</Port><SSL>on</SSL></Protocol>
            </Account>
          </Response>
        </Autodiscover>
        """
                .formatted(incoming, outgoing);
    }

    /** What a web server shows instead of settings. */
    public static String html(String title) {
        return "<!DOCTYPE html><html><head><title>%s</title></head><body>%s</body></html>"
                .formatted(title, title);
    }

    public static String wellKnown(String domain) {
        return "https://" + domain + "/.well-known/autoconfig/mail/config-v1.1.xml";
    }

    public static String autoconfigUri(String domain) {
        return "https://autoconfig." + domain + "/mail/config-v1.1.xml";
    }

    public static String paccUri(String domain) {
        return "https://ua-auto-config." + domain + "/.well-known/user-agent-configuration.json";
    }
}
