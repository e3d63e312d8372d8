package app.mailmend.smtp;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Visible;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Reads the JSON with which a server explains why it refuses a token (RFC 7628 section 3.2.2):
/// only the three parts that the standard names, as plain text.
public final class TokenRefusal {

    private static final String STATUS = "status";
    private static final String SCHEMES = "schemes";
    private static final String SCOPE = "scope";
    private static final Set<String> NAMES = Set.of(STATUS, SCHEMES, SCOPE);

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxDocumentLength(SmtpLimits.MAX_CHALLENGE_BYTES)
                                    .maxNestingDepth(SmtpLimits.MAX_JSON_DEPTH)
                                    .build())
                    .build();

    private TokenRefusal() {}

    /// @param redactor for a server that repeats the token
    public static Evidence.TokenRefused read(byte[] explanation, Redactor redactor) {
        Map<String, String> parts = parts(explanation);
        parts.replaceAll((name, text) -> shown(redactor.clean(Visible.text(text))));
        return new Evidence.TokenRefused(
                parts.getOrDefault(STATUS, ""),
                parts.getOrDefault(SCHEMES, ""),
                parts.getOrDefault(SCOPE, ""));
    }

    /// What could be read until the end or the first fault; of a part given twice, the first.
    private static Map<String, String> parts(byte[] explanation) {
        Map<String, String> parts = new HashMap<>();
        try (JsonParser json = JSON.createParser(explanation)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return parts;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue() && NAMES.contains(name)) {
                    parts.putIfAbsent(name, json.getText());
                }
                json.skipChildren();
            }
        } catch (IOException notJson) {
            return parts;
        }
        return parts;
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), SmtpLimits.MAX_EXCERPT));
    }
}
