package app.mailmend.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A JSON value that knows its line, so that a fault in a file written by hand can be pointed at.
sealed interface LocatedJson {

    int line();

    record Text(int line, String value) implements LocatedJson {}

    record Whole(int line, int value) implements LocatedJson {}

    record Flag(int line, boolean value) implements LocatedJson {}

    record Items(int line, List<LocatedJson> values) implements LocatedJson {}

    record Members(int line, SequencedMap<String, LocatedJson> values) implements LocatedJson {}

    /// Null, fractions and numbers too large: nothing that the catalogue uses.
    record Other(int line) implements LocatedJson {}

    JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /// @throws IOException when it is not JSON, with the place as Jackson knows it
    static LocatedJson parse(byte[] utf8) throws IOException {
        try (JsonParser parser = FACTORY.createParser(utf8)) {
            parser.nextToken();
            LocatedJson value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
            return value;
        }
    }

    private static LocatedJson value(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "nothing there");
        }
        return switch (token) {
            case START_OBJECT -> members(parser, line);
            case START_ARRAY -> items(parser, line);
            case VALUE_STRING -> new Text(line, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Flag(line, parser.getBooleanValue());
            case VALUE_NUMBER_INT -> whole(parser, line);
            default -> new Other(line);
        };
    }

    private static LocatedJson whole(JsonParser parser, int line) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.INT
                ? new Whole(line, parser.getIntValue())
                : new Other(line);
    }

    private static LocatedJson items(JsonParser parser, int line) throws IOException {
        List<LocatedJson> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Items(line, values);
    }

    private static LocatedJson members(JsonParser parser, int line) throws IOException {
        SequencedMap<String, LocatedJson> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            values.put(name, value(parser));
        }
        return new Members(line, values);
    }
}
