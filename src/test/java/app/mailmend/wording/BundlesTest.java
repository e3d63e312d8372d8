package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.InputFault;
import app.mailmend.catalog.CredentialKit;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.Area;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Fact;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Interruption;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.TlsFault;
import app.mailmend.fix.Addressee;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Letter;
import app.mailmend.fix.MailProgram;
import app.mailmend.fix.Wanted;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Ground;
import app.mailmend.settings.SecretDoubt;
import app.mailmend.settings.SecretForm;
import app.mailmend.settings.SourceName;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The sentences about causes, fixes, evidence, stages and input: complete, alike and harmless. */
class BundlesTest {

    private static final List<String> BUNDLES =
            List.of(
                    "causes",
                    "evidence",
                    "fixes",
                    "letters",
                    "stages",
                    "input",
                    "settings",
                    "discovery",
                    "glossary",
                    "programs",
                    "kits",
                    "questions",
                    "preferences",
                    "parts",
                    "details",
                    "report",
                    "help");

    private static final List<String> TRANSLATIONS = List.of("_de", "_fr", "_es");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");

    @TestFactory
    Stream<DynamicTest> every_language_has_the_same_sentences_with_the_same_places() {
        return BUNDLES.stream()
                .flatMap(bundle ->
                        TRANSLATIONS.stream()
                                .map(language ->
                                        DynamicTest.dynamicTest(
                                                bundle + language,
                                                () -> compare(bundle, language))));
    }

    private static void compare(String bundle, String language) {
        Map<String, String> english = sentences(bundle, "");
        Map<String, String> other = sentences(bundle, language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((key, sentence) -> {
            assertThat(places(other.get(key))).as(key).isEqualTo(places(sentence));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_sentence_is_sound_and_harmless() {
        return BUNDLES.stream()
                .flatMap(bundle ->
                        Stream.concat(Stream.of(""), TRANSLATIONS.stream())
                                .map(language ->
                                        DynamicTest.dynamicTest(
                                                bundle + language,
                                                () ->
                                                        sentences(bundle, language)
                                                                .forEach(BundlesTest::sound))));
    }

    private static void sound(String key, String sentence) {
        assertThat(sentence).as(key).isNotBlank().isEqualTo(sentence.strip());
        assertThat(sentence.replace("''", "")).as("apostrophes of " + key).doesNotContain("'");
        String said = new MessageFormat(sentence, Locale.ROOT).format(new Object[5]);
        assertThat(said).as(key).doesNotContain("''").doesNotContain("{");
        assertThat(sentence.length()).as(key).isLessThan(key.startsWith("letter.") ? 700 : 260);
    }

    @Test
    void there_is_a_sentence_for_every_value_and_no_other() {
        Map<String, Set<String>> wanted = new TreeMap<>();
        wanted.put("input", keys("fault", InputFault.values(), InputFault::name));
        wanted.put("evidence", evidence());
        wanted.put("stages", stages());
        wanted.put("settings", settings());
        wanted.put("discovery", discovery());
        wanted.put("letters", letters());
        wanted.put("glossary", glossary());
        wanted.put("programs", programs());
        wanted.put("kits", kits());
        wanted.put("questions", questions());
        wanted.put("preferences", keys(PreferencesText.values()));
        wanted.put("parts", keys(PartsText.values()));
        wanted.put("details", keys(DetailsText.values()));
        wanted.put("report", keys(ReportKey.values()));
        wanted.put("help", help());
        wanted.forEach((bundle, keys) ->
                assertThat(sentences(bundle, "").keySet()).as(bundle).isEqualTo(keys));
    }

    @Test
    void every_cause_has_a_title_and_a_meaning_and_faces_are_real_circumstances() {
        Set<String> wanted = keys("certainty", List.of("sure", "likely", "possible"));
        Set<String> faces = new TreeSet<>();
        for (Circumstance circumstance : Circumstance.values()) {
            faces.add("face.title." + circumstance);
            faces.add("face.meaning." + circumstance);
        }
        for (Cause cause : Cause.values()) {
            wanted.add(cause.label() + ".title");
            wanted.add(cause.label() + ".meaning");
            for (Circumstance circumstance : Circumstance.values()) {
                faces.add(cause.label() + ".title." + circumstance);
                faces.add(cause.label() + ".meaning." + circumstance);
            }
        }
        Set<String> found = sentences("causes", "").keySet();
        assertThat(found).containsAll(wanted);
        assertThat(found).allMatch(key -> wanted.contains(key) || faces.contains(key));
    }

    @Test
    void every_fix_has_a_title_and_steps_without_gaps() {
        Set<String> found = sentences("fixes", "").keySet();
        Set<String> known = new HashSet<>(Set.of("provider.unknown", "signin.none"));
        known.addAll(List.of("pause.seconds", "pause.minutes"));
        Arrays.stream(Errand.values())
                .filter(Errand::waits)
                .map(errand -> "do-elsewhere." + errand + ".pause")
                .forEach(known::add);
        known.add("tell-someone.step.1");
        for (Addressee addressee : Addressee.values()) {
            known.add("tell-someone." + addressee + ".step");
        }
        for (Letter letter : Letter.values()) {
            known.add("tell-someone." + letter + ".title");
        }
        Stream<String> fixes =
                Stream.of(
                                Stream.of("change-settings", "change-sender"),
                                Arrays.stream(Wanted.values()).map(value -> "ask-for." + value),
                                Arrays.stream(Errand.values())
                                        .map(value -> "do-elsewhere." + value))
                        .flatMap(Function.identity());
        fixes.forEach(fix -> {
            known.add(fix + ".title");
            int step = 1;
            assertThat(found).contains(fix + ".step.1");
            while (found.contains(fix + ".step." + step)) {
                known.add(fix + ".step." + step);
                step++;
            }
        });
        assertThat(found).isEqualTo(known);
    }

    private static Set<String> evidence() {
        Set<String> keys = keys("fact", Fact.values(), Fact::name);
        keys.add("said");
        keys.add("provider.unknown");
        return keys;
    }

    private static Set<String> letters() {
        Set<String> keys = keys("letter", Letter.values(), Letter::name);
        keys.addAll(keys("fact", List.of("account", "server", "cause", "step")));
        keys.addAll(keys("fact", List.of("certificate", "words")));
        keys.addAll(List.of("greeting", "closing", "facts"));
        keys.addAll(List.of("account.unknown", "sender.unknown"));
        return keys;
    }

    private static Set<String> keys(TextKey... sentences) {
        return Arrays.stream(sentences)
                .map(TextKey::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> glossary() {
        Set<String> keys = new TreeSet<>();
        for (Glossary.Term term : Glossary.terms()) {
            keys.add(term + ".word");
            keys.add(term + ".meaning");
        }
        return keys;
    }

    private static Set<String> programs() {
        Set<String> keys = keys("encryption", Encryption.values(), Encryption::label);
        keys.addAll(keys("unknown", List.of("server", "port", "encryption", "user")));
        keys.add("save");
        keys.addAll(
                keys(
                        "hand-over",
                        List.of("incoming", "outgoing", "password", "if-asked", "no-incoming")));
        for (MailProgram program : MailProgram.values()) {
            keys.addAll(
                    keys(
                            program.label(),
                            List.of("name", "where", "values", "sign-in", "browser")));
            keys.addAll(
                    keys(program.label(), List.of("new", "new-browser", "incoming", "outgoing")));
        }
        // What only some programs do in a way of their own.
        keys.addAll(List.of("outlook-new.candid", "apple-mail.candid"));
        keys.addAll(List.of("iphone.candid", "android.candid"));
        keys.addAll(List.of("outlook-classic.after", "apple-mail.after"));
        keys.addAll(List.of("iphone.after", "android.after"));
        return keys;
    }

    private static Set<String> help() {
        Set<String> keys =
                Arrays.stream(HelpText.values())
                        .map(HelpText::key)
                        .collect(Collectors.toCollection(TreeSet::new));
        keys.addAll(keys("part", HelpWords.Part.values(), HelpWords.Part::name));
        for (HelpWords.Place place : HelpWords.Place.values()) {
            keys.add("place." + place + ".name");
            keys.addAll(keys("place." + place, HelpWords.Part.values(), HelpWords.Part::name));
        }
        return keys;
    }

    /** The steps of all kits that the catalogue names, and no others. */
    private static Set<String> kits() {
        Set<String> keys = keys("doubt", SecretDoubt.values(), SecretDoubt::name);
        keys.add("blanks-left-out");
        keys.addAll(keys("form", List.of("groups", "beginning")));
        for (SecretForm.Alphabet alphabet : SecretForm.Alphabet.values()) {
            keys.addAll(keys("form." + alphabet.label(), List.of("some", "count")));
        }
        Set<String> found = sentences("kits", "").keySet();
        ProviderCatalog.bundled().all().stream()
                .flatMap(provider -> provider.kits().stream())
                .map(CredentialKit::words)
                .filter(words -> !words.isEmpty())
                .distinct()
                .forEach(words -> {
                    int step = 1;
                    keys.add(words + ".step.1");
                    while (found.contains(words + ".step." + step)) {
                        keys.add(words + ".step." + step);
                        step++;
                    }
                });
        return keys;
    }

    private static Set<String> questions() {
        Set<String> keys = keys("area", Area.values(), Area::name);
        keys.addAll(keys("ruled-out", List.of("tested", "quoted")));
        for (Question question : Question.values()) {
            keys.addAll(keys(question.label(), List.of("question", "how", "why", "yes", "no")));
        }
        return keys;
    }

    private static Set<String> discovery() {
        Set<String> keys = keys("source", SourceName.values(), SourceName::label);
        keys.addAll(keys("remark", SourceRemark.values(), SourceRemark::label));
        keys.remove("remark." + SourceRemark.NONE.label());
        keys.addAll(keys("ground", Ground.values(), Ground::label));
        return keys;
    }

    private static Set<String> settings() {
        Set<String> keys = keys("encryption", Encryption.values(), Encryption::label);
        keys.addAll(keys("explained", Encryption.values(), Encryption::label));
        keys.add("endpoint");
        return keys;
    }

    private static Set<String> stages() {
        Set<String> keys = new TreeSet<>();
        for (Stage stage : Stage.values()) {
            keys.add(stage.label() + ".name");
            keys.add(stage.label() + ".happens");
        }
        keys.addAll(keys("outcome", Outcome.values(), Outcome::label));
        keys.addAll(keys("skip", SkipReason.values(), SkipReason::name));
        keys.addAll(keys("connect", ConnectFault.values(), ConnectFault::name));
        keys.addAll(keys("resolve-fault", ResolveFault.values(), ResolveFault::name));
        keys.addAll(keys("tls-fault", TlsFault.values(), TlsFault::name));
        keys.addAll(keys("certificate", CertificateProblem.values(), CertificateProblem::name));
        keys.addAll(keys("protocol", ProtocolFault.values(), ProtocolFault::name));
        keys.addAll(keys("seen", List.of("resolved", "connected", "tls", "replied", "offered")));
        keys.addAll(keys("seen", List.of("offered-nothing", "sign-in-tried", "other-protocol")));
        keys.addAll(keys("seen", List.of("silent", "closed", "submitted", "submission-unknown")));
        keys.addAll(
                keys("seen", List.of("arrived", "not-arrived", "cancelled", "extension-missing")));
        keys.addAll(
                keys("seen", List.of("retry-after", "token-refused", "sender-tried", "answered")));
        keys.addAll(keys("noticed", Oddity.values(), Oddity::name));
        keys.addAll(keys("interrupted", Interruption.values(), Interruption::name));
        return keys;
    }

    private static <E> Set<String> keys(String family, E[] values, Function<E, String> name) {
        return keys(family, Arrays.stream(values).map(name).toList());
    }

    private static Set<String> keys(String family, List<String> names) {
        return names.stream()
                .map(name -> family + "." + name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        PLACEHOLDER.matcher(sentence).results().forEach(match -> places.add(match.group(1)));
        return places;
    }

    private static Map<String, String> sentences(String bundle, String language) {
        Path file =
                Path.of(
                        "src/main/resources/app/mailmend/wording",
                        bundle + language + ".properties");
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
        return sentences;
    }
}
