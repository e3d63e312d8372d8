package app.mailmend.discovery.format;

import app.mailmend.discovery.format.PublishedSettings.PublishedOAuth;
import app.mailmend.discovery.format.Reading.Why;
import app.mailmend.settings.Encryption;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the user agent configuration of draft-ietf-mailmaint-pacc. A server is a name and nothing
/// else: always TLS from the first byte, always the registered port, always the mail address as
/// user name.
public final class PaccReader {

    private static final String ADDRESS = "%EMAILADDRESS%";

    private static final String VERSION = "UAAC1";
    private static final String ALGORITHM = "sha256";
    private static final int MAX_RECORD = 1_024;

    /// The members with servers that are looked at. The draft renamed `smtp` to `submit`; both are
    /// published.
    enum Protocol {
        IMAP("imap", ServerKind.IMAP),
        POP3("pop3", ServerKind.POP3),
        SUBMIT("submit", ServerKind.SUBMISSION),
        SMTP("smtp", ServerKind.SUBMISSION);

        private final String label;
        private final ServerKind kind;

        Protocol(String label, ServerKind kind) {
            this.label = label;
            this.kind = kind;
        }

        String label() {
            return label;
        }
    }

    private PaccReader() {}

    public static Reading read(byte[] document) {
        return switch (JsonDocument.read(document)) {
            case JsonDocument.Refused(Why why) -> new Reading.NotThat(why);
            case JsonDocument.Members(JsonNode root) ->
                    root.path("protocols").isObject()
                            ? read(root)
                            : new Reading.NotThat(Why.OTHER_DOCUMENT);
        };
    }

    private static Reading read(JsonNode root) {
        Gathered gathered = new Gathered();
        JsonNode info = root.path("info");
        gathered.displayName(text(info.path("provider").path("name")));
        gathered.shortName(text(info.path("provider").path("shortName")));
        gathered.page("help", text(info.path("help").path("documentation")));
        List<Authentication> signIns = signIns(root.path("authentication"), gathered);
        for (Protocol protocol : Protocol.values()) {
            JsonNode server = root.path("protocols").path(protocol.label);
            if (!server.isMissingNode()) {
                server(protocol, text(server.path("host")), signIns, gathered);
            }
        }
        return new Reading.Read(gathered.settings());
    }

    private static List<Authentication> signIns(JsonNode authentication, Gathered gathered) {
        List<Authentication> signIns = new ArrayList<>();
        String issuer = text(authentication.path("oauth-public").path("issuer"));
        if (!issuer.isEmpty()) {
            signIns.add(Authentication.OAUTH2);
            gathered.oauth(
                    new PublishedOAuth(PlainText.line(issuer, Limits.MAX_ADDRESS), "", "", ""));
        }
        if (authentication.path("password").booleanValue()) {
            signIns.add(Authentication.PASSWORD);
        }
        return signIns;
    }

    private static void server(
            Protocol protocol, String host, List<Authentication> signIns, Gathered gathered) {
        if (PlainText.isName(host)) {
            Encryption encryption = Encryption.IMPLICIT_TLS;
            int port = protocol.kind.usualPort(encryption);
            gathered.server(
                    new PublishedServer(protocol.kind, host, port, encryption, ADDRESS, signIns));
        } else {
            gathered.flaw(protocol.label, "host " + host);
        }
    }

    /// Empty where it is missing or no text.
    private static String text(JsonNode value) {
        return value.asText("").strip();
    }

    /// Whether one of the domain's TXT records has the digest of exactly this document: `v=UAAC1;
    /// a=sha256; d=<base64>`. Several may be there while a document is being replaced; one that
    /// says something else does not count against the document.
    ///
    /// @param texts the texts at `_ua-auto-config`, each with its strings joined
    public static boolean vouchedFor(byte[] document, List<String> texts) {
        byte[] digest = digest(document);
        return texts.stream()
                .map(PaccReader::published)
                .flatMap(Optional::stream)
                .anyMatch(published -> MessageDigest.isEqual(published, digest));
    }

    private static Optional<byte[]> published(String text) {
        Map<String, String> tags = tags(text);
        if (!VERSION.equalsIgnoreCase(tags.getOrDefault("v", ""))
                || !ALGORITHM.equalsIgnoreCase(tags.getOrDefault("a", ""))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(tags.getOrDefault("d", "")));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// Tags of a record in any order; none at all where one stands twice.
    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new HashMap<>();
        String record = text.length() > MAX_RECORD ? "" : text;
        for (String tag : record.split(";", -1)) {
            int equals = tag.indexOf('=');
            String name = PlainText.lowerCase(tag.substring(0, Math.max(equals, 0)));
            String value = tag.substring(equals + 1).replaceAll("\\s", "");
            if (!name.isEmpty() && tags.put(name, value) != null) {
                return Map.of();
            }
        }
        return tags;
    }

    private static byte[] digest(byte[] document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
