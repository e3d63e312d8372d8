package app.mailmend.report;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.settings.HostName;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Samples of every kind of a type: all permitted kinds, all constants, and of a record one sample
 * for each sample of each part. What is added to the program later is among them by itself.
 */
final class Everything {

    private static final Map<Type, List<?>> SIMPLE =
            Map.ofEntries(
                    Map.entry(String.class, List.of("Grüße – \"quoted\" \\ <b>&amp;</b>\t✓", "")),
                    Map.entry(int.class, List.of(465, 7)),
                    Map.entry(boolean.class, List.of(true, false)),
                    Map.entry(double.class, List.of(0.123456789012345, 1.0)),
                    Map.entry(
                            Duration.class,
                            List.of(Duration.ofNanos(1_234_567_891), Duration.ZERO)),
                    Map.entry(
                            Instant.class,
                            List.of(
                                    Instant.parse("2026-07-01T12:34:56.123456789Z"),
                                    Instant.parse("-0044-03-15T00:00:00Z"))),
                    Map.entry(
                            EmailAddress.class,
                            List.of(
                                    EmailAddress.check("anna@example.org").orElseThrow(),
                                    EmailAddress.check("jörg@bücher.example").orElseThrow())),
                    Map.entry(
                            HostName.class,
                            List.of(
                                    new HostName("smtp.example.org"),
                                    HostName.check("bücher.example").orElseThrow(),
                                    new HostName("2001:db8::25"))),
                    Map.entry(
                            LoginName.class,
                            List.of(LoginName.check("EXAMPLE\\anna").orElseThrow())),
                    Map.entry(
                            SmtpReply.class,
                            List.of(
                                    new SmtpReply(530, List.of("5.7.0 first", "", "third")),
                                    new SmtpReply(220, List.of()))));

    private Everything() {}

    @SuppressWarnings("unchecked")
    static <T> List<T> of(Class<T> type) {
        return (List<T>) samples(type);
    }

    private static List<?> samples(Type type) {
        if (SIMPLE.containsKey(type)) {
            return SIMPLE.get(type);
        }
        if (type instanceof ParameterizedType container) {
            return containers(container);
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isEnum()) {
            return List.of(kind.getEnumConstants());
        }
        if (kind.isSealed()) {
            return Stream.of(kind.getPermittedSubclasses())
                    .flatMap(permitted -> samples(permitted).stream())
                    .toList();
        }
        if (kind.isRecord()) {
            return records(kind);
        }
        throw new AssertionError("no samples of " + type);
    }

    private static List<?> containers(ParameterizedType container) {
        Type[] of = container.getActualTypeArguments();
        if (container.getRawType().equals(Map.class)) {
            Map<String, String> map = new LinkedHashMap<>();
            map.put("STARTTLS", "");
            map.put("AUTH", "PLAIN LOGIN");
            return List.of(map, Map.of());
        }
        List<?> elements = samples(of[0]);
        return container.getRawType().equals(Set.class)
                ? List.of(Set.copyOf(elements), Set.of())
                : List.of(elements, List.of());
    }

    private static List<?> records(Class<?> kind) {
        RecordComponent[] parts = kind.getRecordComponents();
        List<List<?>> choices =
                Stream.of(parts).<List<?>>map(part -> samples(part.getGenericType())).toList();
        List<Object> made = new ArrayList<>();
        Object[] first = choices.stream().map(List::getFirst).toArray();
        made.add(make(kind, parts, first));
        for (int part = 0; part < parts.length; part++) {
            for (Object other : choices.get(part).subList(1, choices.get(part).size())) {
                Object[] values = first.clone();
                values[part] = other;
                made.add(make(kind, parts, values));
            }
        }
        return made;
    }

    private static Object make(Class<?> kind, RecordComponent[] parts, Object... values) {
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("cannot make " + kind, impossible);
        }
    }
}
