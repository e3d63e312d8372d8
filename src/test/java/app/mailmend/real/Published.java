package app.mailmend.real;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the domains of the test zone publish, each at one place. */
final class Published {

    /** Stands for a protected public database. */
    static final String DATABASE = "database.test";

    private static final String CONFIGURATION =
            """
            {"protocols": {"smtp": {"host": "smtp.vouched.test"},
                           "imap": {"host": "imap.vouched.test"}},
             "authentication": {"password": true},
             "info": {"provider": {"name": "Vouched Mail"}}}
            """;

    private Published() {}

    /** Contents by host and path. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        String file = "/mail/config-v1.1.xml";
        files.put("autoconfig.ownfile.test" + file, document("ownfile.test"));
        files.put("sitefile.test/.well-known/autoconfig" + file, document("sitefile.test"));
        files.put(DATABASE + "/v1.1/listed.test", document("listed.test"));
        files.put("autoconfig.filehost.test" + file, document("filehost.test"));
        files.put(DATABASE + "/v1.1/listhost.test", document("listhost.test"));
        files.put(
                "ua-auto-config.vouched.test/.well-known/user-agent-configuration.json",
                CONFIGURATION);
        files.put("autodiscover.exchange.test/autodiscover/autodiscover.xml", protocols());
        files.put("autoconfig.bare.test" + file, document("bare.test"));
        return files;
    }

    /** The SHA-256 digest that a name server vouches with, in Base64. */
    static String digest() {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String document(String domain) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <clientConfig version="1.1">
          <emailProvider id="%1$s">
            <domain>%1$s</domain>
            <incomingServer type="imap">
              <hostname>imap.%1$s</hostname><port>993</port><socketType>SSL</socketType>
              <username>%%EMAILADDRESS%%</username>
              <authentication>password-cleartext</authentication>
            </incomingServer>
            <outgoingServer type="smtp">
              <hostname>smtp.%1$s</hostname><port>465</port><socketType>SSL</socketType>
              <username>%%EMAILADDRESS%%</username>
              <authentication>password-cleartext</authentication>
            </outgoingServer>
          </emailProvider>
        </clientConfig>
        """
                .formatted(domain);
    }

    private static String protocols() {
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
          <Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">
            <Account>
              <AccountType>email</AccountType>
              <Action>settings</Action>
              <Protocol>
                <Type>SMTP</Type><Server>smtp.exchange.test</Server><Port>465</Port>
                <SSL>on</SSL><SPA>off</SPA><AuthRequired>on</AuthRequired>
              </Protocol>
            </Account>
          </Response>
        </Autodiscover>
        """;
    }
}
