package app.mailmend.report.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A value in a document that is being read, and the way to it. Everything that is taken from here
/// is checked first; what does not fit is a [Misfit].
///
/// @param path empty for the document itself
public record Place(JsonNode value, String path) {

    /// Longest words in characters: more than any server may say in one connection.
    static final int LONGEST_WORDS = 1 << 20;

    public static Place document(JsonNode root) {
        return new Place(root, "");
    }

    /// A member of an object; a missing one is found out when it is read.
    public Place at(String name) {
        return new Place(value.path(name), path.isEmpty() ? name : path + "." + name);
    }

    /// Whether nothing stands there.
    public boolean isMissing() {
        return value.isMissingNode() || value.isNull();
    }

    /// Words as they stand there.
    String words() {
        String words = text();
        if (words.length() > LONGEST_WORDS) {
            throw damaged();
        }
        return words;
    }

    /// A text of any length that the document has room for.
    String text() {
        if (!value.isTextual()) {
            throw damaged();
        }
        return value.textValue();
    }

    boolean yes() {
        if (!value.isBoolean()) {
            throw damaged();
        }
        return value.booleanValue();
    }

    /// A whole number within bounds.
    int number(int least, int most) {
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw damaged();
        }
        return value.intValue();
    }

    double share() {
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            throw damaged();
        }
        return value.doubleValue();
    }

    /// The elements of an array that is not longer than anything of ours.
    List<Place> elements(int most) {
        if (!value.isArray() || value.size() > most) {
            throw damaged();
        }
        List<Place> elements = new ArrayList<>();
        for (JsonNode element : value) {
            elements.add(new Place(element, path + "[" + elements.size() + "]"));
        }
        return elements;
    }

    /// The members of an object, in their order.
    List<Map.Entry<String, JsonNode>> members(int most) {
        if (!value.isObject() || value.size() > most) {
            throw damaged();
        }
        return List.copyOf(value.properties());
    }

    Misfit damaged() {
        return new Misfit(Misfit.Kind.DAMAGED, path);
    }

    Misfit unknownWord() {
        return new Misfit(Misfit.Kind.UNKNOWN_WORD, path);
    }
}
