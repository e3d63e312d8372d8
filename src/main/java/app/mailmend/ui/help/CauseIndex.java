package app.mailmend.ui.help;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Finding;
import app.mailmend.ui.parts.Voice;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds causes by the words and numbers that belong to them, in one language. The causes' own
/// labels count as well, because error texts are mostly English.
final class CauseIndex {

    private final Map<Cause, String> words = new EnumMap<>(Cause.class);

    CauseIndex(Voice voice, List<CauseFacts> causes) {
        causes.forEach(facts -> words.put(facts.cause(), words(voice, facts)));
    }

    private static String words(Voice voice, CauseFacts facts) {
        Finding bare = Finding.of(facts.cause(), 1);
        Stream<String> faces =
                voice.faces(facts.cause()).stream().map(face -> voice.meaning(bare.in(face)));
        Stream<String> own =
                Stream.of(
                        facts.cause().label().replace('-', ' '),
                        voice.title(bare),
                        voice.meaning(bare),
                        String.join(" ", facts.numbers()));
        return Stream.concat(own, faces).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }

    /// Whether each word of what was typed belongs to the cause; true where nothing was typed.
    boolean matches(Cause cause, String typed) {
        String known = words.getOrDefault(cause, "");
        return Stream.of(typed.toLowerCase(Locale.ROOT).split("[\\s,;:-]+"))
                .allMatch(known::contains);
    }
}
