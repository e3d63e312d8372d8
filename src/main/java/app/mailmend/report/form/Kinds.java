package app.mailmend.report.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// One of several kinds of thing: an object whose member `kind` says which.
///
/// @param kinds each with a word of its own
public record Kinds<S>(List<Kind<? extends S>> kinds) implements Form<S> {

    private static final String KIND = "kind";

    /// @param label stands in documents; never the name of a class
    public record Kind<T>(String label, Class<T> type, Shape<T> shape) {

        private ObjectNode write(Object value) {
            ObjectNode object = JsonNodeFactory.instance.objectNode().put(KIND, label);
            return object.setAll(shape.write(type.cast(value)));
        }
    }

    public Kinds {
        kinds = List.copyOf(kinds);
    }

    @Override
    public ObjectNode write(S value) {
        return kinds.stream()
                .filter(kind -> kind.type().isInstance(value))
                .findFirst()
                .map(kind -> kind.write(value))
                .orElseThrow(() -> new IllegalStateException("no form for " + value.getClass()));
    }

    @Override
    public S read(Place place) {
        String label = place.at(KIND).words();
        for (Kind<? extends S> kind : kinds) {
            if (kind.label().equals(label)) {
                return kind.shape().read(place);
            }
        }
        throw place.at(KIND).unknownWord();
    }
}
