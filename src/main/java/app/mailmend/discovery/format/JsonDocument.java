package app.mailmend.discovery.format;

import app.mailmend.discovery.format.Reading.Why;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// A JSON object from a stranger, strictly by RFC 8259 and of bounded size. A name that stands
/// twice is refused, since others might read the other one.
sealed interface JsonDocument {

    record Members(JsonNode root) implements JsonDocument {}

    record Refused(Why why) implements JsonDocument {}

    JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxDocumentLength(Limits.MAX_BYTES)
                                                    .maxNestingDepth(Limits.MAX_DEPTH)
                                                    .maxTokenCount(Limits.MAX_JSON_TOKENS)
                                                    .maxStringLength(Limits.MAX_TEXT)
                                                    .maxNameLength(Limits.MAX_JSON_NAME)
                                                    .maxNumberLength(Limits.MAX_JSON_DIGITS)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    static JsonDocument read(byte[] document) {
        return switch (DocumentText.of(document)) {
            case DocumentText.Refused(Why why) -> new Refused(why);
            case DocumentText.Decoded(String text, boolean _) -> parsed(text);
        };
    }

    private static JsonDocument parsed(String text) {
        if (text.startsWith("<") || DocumentText.isPage(text)) {
            return new Refused(DocumentText.isPage(text) ? Why.WEB_PAGE : Why.OTHER_DOCUMENT);
        }
        try {
            JsonNode root = MAPPER.readTree(text);
            return root.isObject() ? new Members(root) : new Refused(Why.OTHER_DOCUMENT);
        } catch (StreamConstraintsException tooLarge) {
            return new Refused(Why.TOO_LARGE);
        } catch (JsonProcessingException notJson) {
            return new Refused(Why.MALFORMED);
        }
    }
}
