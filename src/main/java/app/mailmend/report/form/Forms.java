package app.mailmend.report.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The small forms that others are put together from.
public final class Forms {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// Longer than any test that was ever waited for.
    private static final Duration LONGEST = Duration.ofDays(366);

    /// The most elements of a list: more than the limits of a conversation let through.
    static final int MOST = 1000;

    /// Words of somebody else, in one line.
    public static final Form<String> WORDS =
            of(NODES::textNode, place -> Visible.line(place.words()));

    /// A text that a person pasted.
    public static final Form<String> PASTED =
            of(NODES::textNode, place -> Visible.pasted(place.text()));

    public static final Form<Boolean> YES_OR_NO = of(NODES::booleanNode, Place::yes);

    /// A share from 0 to 1.
    public static final Form<Double> SHARE = of(NODES::numberNode, Place::share);

    /// In the form of ISO 8601, such as `PT0.412S`, to the nanosecond; never negative.
    public static final Form<Duration> DURATION =
            of(value -> NODES.textNode(value.toString()), Forms::duration);

    /// In the form of ISO 8601, to the nanosecond.
    public static final Form<Instant> INSTANT =
            of(value -> NODES.textNode(value.toString()), Forms::instant);

    static final Form<List<String>> TEXTS = list(WORDS, MOST);

    private Forms() {}

    static <T> Form<T> of(Function<T, JsonNode> write, Function<Place, T> read) {
        return new Form<>() {
            @Override
            public JsonNode write(T value) {
                return write.apply(value);
            }

            @Override
            public T read(Place place) {
                return read.apply(place);
            }
        };
    }

    /// A whole number within bounds, both included.
    public static Form<Integer> number(int least, int most) {
        return of(NODES::numberNode, place -> place.number(least, most));
    }

    public static <T> Form<List<T>> list(Form<T> form, int most) {
        return of(
                values -> {
                    ArrayNode array = NODES.arrayNode();
                    values.forEach(value -> array.add(form.write(value)));
                    return array;
                },
                place -> place.elements(most).stream().map(form::read).toList());
    }

    /// A word for each value.
    public static <E extends Enum<E>> Form<E> word(E[] values, Function<E, String> label) {
        List<E> all = List.of(values);
        return of(
                value -> NODES.textNode(label.apply(value)),
                place -> {
                    String word = place.words();
                    return all.stream()
                            .filter(value -> label.apply(value).equals(word))
                            .findFirst()
                            .orElseThrow(place::unknownWord);
                });
    }

    /// The values' own names in small letters, with hyphens.
    public static <E extends Enum<E>> Form<E> word(E[] values) {
        return word(values, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Duration duration(Place place) {
        try {
            Duration value = Duration.parse(place.words());
            if (!value.isNegative() && value.compareTo(LONGEST) <= 0) {
                return value;
            }
        } catch (DateTimeException | ArithmeticException malformed) {
            throw place.damaged();
        }
        throw place.damaged();
    }

    private static Instant instant(Place place) {
        try {
            return Instant.parse(place.words());
        } catch (DateTimeException malformed) {
            throw place.damaged();
        }
    }
}
