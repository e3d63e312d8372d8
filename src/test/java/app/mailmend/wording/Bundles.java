package app.mailmend.wording;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundles as they lie on the class path, so that a new one is checked without being named. */
final class Bundles {

    /** A sentence of a bundle in one language. */
    record Said(String bundle, Locale language, String key, String words) {

        boolean is(String tag) {
            return language.getLanguage().equals(tag);
        }

        String place() {
            return bundle + " " + language + " " + key;
        }
    }

    private Bundles() {}

    static Set<String> names() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z-]+\\.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every sentence in every language. */
    static List<Said> all() {
        return names().stream()
                .flatMap(bundle ->
                        Wording.LANGUAGES.stream()
                                .flatMap(language ->
                                        sentences(bundle, language).entrySet().stream()
                                                .map(said ->
                                                        new Said(
                                                                bundle,
                                                                language,
                                                                said.getKey(),
                                                                said.getValue()))))
                .toList();
    }

    static Map<String, String> sentences(String bundle, Locale language) {
        String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        Properties properties = new Properties();
        try {
            properties.load(
                    new StringReader(
                            Files.readString(folder().resolve(bundle + suffix + ".properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.forEach((key, words) -> sentences.put(key.toString(), words.toString()));
        return sentences;
    }

    private static Path folder() {
        return Path.of(uri("window.properties")).getParent();
    }

    private static URI uri(String resource) {
        try {
            return Objects.requireNonNull(Wording.class.getResource(resource)).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The enums of keys that lie beside [Wording]. */
    static List<Class<?>> keyEnums() {
        try (Stream<Path> files = Files.list(Path.of(uri("Wording.class")).getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Za-z]+\\.class"))
                    .<Class<?>>map(name -> load(name.replace(".class", "")))
                    .filter(type -> type.isEnum() && TextKey.class.isAssignableFrom(type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("app.mailmend.wording." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<TextKey> keys(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(TextKey.class::cast);
    }
}
