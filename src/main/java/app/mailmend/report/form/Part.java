package app.mailmend.report.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/// One member of an object.
///
/// @param name its name in documents, which stays what it is when the program's own names change
/// @param of takes it out of the whole
public record Part<T, V>(String name, Form<V> form, Function<T, V> of) {

    /// Words of somebody else, in one line.
    static <T> Part<T, String> words(String name, Function<T, String> of) {
        return new Part<>(name, Forms.WORDS, of);
    }

    void write(ObjectNode into, T whole) {
        into.set(name, form.write(of.apply(whole)));
    }

    public V read(Place from) {
        return form.read(from.at(name));
    }
}
