package app.mailmend.report.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// An object made of parts.
public sealed interface Shape<T> extends Form<T> {

    List<Part<T, ?>> parts();

    @Override
    default ObjectNode write(T value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        parts().forEach(part -> part.write(object, value));
        return object;
    }

    /// Of something that says nothing but that it is there.
    record Bare<T>(Supplier<T> make) implements Shape<T> {
        @Override
        public List<Part<T, ?>> parts() {
            return List.of();
        }

        @Override
        public T read(Place place) {
            return make.get();
        }
    }

    record One<T, A>(Part<T, A> first, Function<A, T> make) implements Shape<T> {
        @Override
        public List<Part<T, ?>> parts() {
            return List.of(first);
        }

        @Override
        public T read(Place place) {
            return make.apply(first.read(place));
        }
    }

    record Two<T, A, B>(Part<T, A> first, Part<T, B> second, BiFunction<A, B, T> make)
            implements Shape<T> {
        @Override
        public List<Part<T, ?>> parts() {
            return List.of(first, second);
        }

        @Override
        public T read(Place place) {
            return make.apply(first.read(place), second.read(place));
        }
    }

    /// @param make takes each part from where it stands
    record Many<T>(List<Part<T, ?>> parts, Function<Place, T> make) implements Shape<T> {
        public Many {
            parts = List.copyOf(parts);
        }

        @Override
        public T read(Place place) {
            return make.apply(place);
        }
    }
}
