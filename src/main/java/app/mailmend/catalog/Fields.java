package app.mailmend.catalog;

import app.mailmend.catalog.LocatedJson.Flag;
import app.mailmend.catalog.LocatedJson.Items;
import app.mailmend.catalog.LocatedJson.Members;
import app.mailmend.catalog.LocatedJson.Text;
import app.mailmend.catalog.LocatedJson.Whole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// The fields of one object in a file, taken out one by one. What is wrong is noted and replaced by
/// a harmless value, so that reading never stops half-way; [#done] complains about what nobody
/// asked for.
final class Fields {

    private final int line;
    private final Map<String, LocatedJson> left;
    private final Problems problems;

    Fields(Members object, Problems problems) {
        this.line = object.line();
        this.left = new LinkedHashMap<>(object.values());
        this.problems = problems;
    }

    int line() {
        return line;
    }

    /// A text that must be there.
    Text required(String name) {
        if (!left.containsKey(name)) {
            problems.add(line, CatalogueFault.MISSING_FIELD, name);
        }
        return text(name).orElseGet(() -> new Text(line, ""));
    }

    /// A text; one of white space only is as bad as none.
    Optional<Text> text(String name) {
        return take(name, Text.class).filter(text -> notBlank(text, name));
    }

    String textOr(String name, String fallback) {
        return text(name).map(Text::value).orElse(fallback);
    }

    int wholeOr(String name, int fallback, IntPredicate allowed) {
        return take(name, Whole.class)
                .filter(number -> {
                    if (!allowed.test(number.value())) {
                        problems.add(number.line(), CatalogueFault.BAD_VALUE, name);
                    }
                    return true;
                })
                .map(Whole::value)
                .orElse(fallback);
    }

    boolean flagOr(String name, boolean fallback) {
        return take(name, Flag.class).map(Flag::value).orElse(fallback);
    }

    /// One of several words.
    <E> E labelOr(String name, E fallback, Function<String, Optional<E>> meaning) {
        return text(name)
                .map(text ->
                        meaning.apply(text.value())
                                .orElseGet(() -> {
                                    problems.add(
                                            text.line(), CatalogueFault.BAD_VALUE, text.value());
                                    return fallback;
                                }))
                .orElse(fallback);
    }

    List<Text> texts(String name) {
        return elements(name, Text.class).filter(text -> notBlank(text, name)).toList();
    }

    List<Fields> objects(String name) {
        return elements(name, Members.class).map(found -> new Fields(found, problems)).toList();
    }

    Optional<Fields> object(String name) {
        return take(name, Members.class).map(found -> new Fields(found, problems));
    }

    void done() {
        left.forEach(
                (name, value) -> problems.add(value.line(), CatalogueFault.UNKNOWN_FIELD, name));
    }

    private boolean notBlank(Text text, String name) {
        if (text.value().isBlank()) {
            problems.add(text.line(), CatalogueFault.BAD_VALUE, name);
        }
        return !text.value().isBlank();
    }

    private <J extends LocatedJson> Stream<J> elements(String name, Class<J> kind) {
        List<J> found = new ArrayList<>();
        take(name, Items.class)
                .ifPresent(items ->
                        items.values().forEach(item -> as(item, name, kind).ifPresent(found::add)));
        return found.stream();
    }

    private <J extends LocatedJson> Optional<J> take(String name, Class<J> kind) {
        return Optional.ofNullable(left.remove(name)).flatMap(value -> as(value, name, kind));
    }

    private <J extends LocatedJson> Optional<J> as(LocatedJson value, String name, Class<J> kind) {
        if (kind.isInstance(value)) {
            return Optional.of(kind.cast(value));
        }
        problems.add(value.line(), CatalogueFault.WRONG_TYPE, name);
        return Optional.empty();
    }
}
