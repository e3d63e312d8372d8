package app.mailmend;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.SourceFiles;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Arrows fall, never rise: who may import whom, and in which room each foreign library lives. */
class ArchitectureTest {

    private static final String ROOT = "app.mailmend.";

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("app.mailmend");

    /** What the two faces may see: never the network side, never each other. */
    private static final List<String> FACE =
            List.of(
                    "account",
                    "settings",
                    "evidence",
                    "diagnosis",
                    "diagnosis.log",
                    "fix",
                    "catalog",
                    "practice",
                    "pasted",
                    "wording",
                    "session",
                    "report",
                    "report.sheet");

    private static final List<String> WINDOW =
            Stream.concat(
                            FACE.stream(),
                            Stream.of(
                                    "ui",
                                    "ui.parts",
                                    "ui.details",
                                    "ui.help",
                                    "ui.preferences",
                                    "ui.steps"))
                    .toList();

    /** Where the toolkit lives. */
    private static final List<String> WINDOW_ROOMS =
            List.of("ui", "ui.parts", "ui.details", "ui.help", "ui.preferences", "ui.steps");

    /** Where a surprise may be caught whatever it is: session thread, screen thread, main. */
    private static final Set<String> EDGES =
            Set.of("LiveSetupSession.java", "Window.java", "Main.java");

    /** What each package may import of ours. A package that is missing here may not exist. */
    private static final Map<String, List<String>> MAY_IMPORT =
            Map.ofEntries(
                    Map.entry("account", List.of()),
                    Map.entry("settings", List.of("account")),
                    Map.entry("evidence", List.of("account", "settings")),
                    Map.entry("diagnosis.search", List.of()),
                    Map.entry(
                            "diagnosis",
                            List.of("account", "settings", "evidence", "diagnosis.search")),
                    Map.entry("diagnosis.log", List.of("evidence", "diagnosis")),
                    Map.entry(
                            "diagnosis.rules",
                            List.of("account", "settings", "evidence", "diagnosis")),
                    Map.entry("fix", List.of("account", "settings", "evidence", "diagnosis")),
                    Map.entry("pasted", List.of("account", "settings", "evidence", "diagnosis")),
                    Map.entry("catalog", List.of("account", "settings", "evidence")),
                    Map.entry("net", List.of("account", "settings", "evidence")),
                    Map.entry("discovery.format", List.of("account", "settings")),
                    Map.entry(
                            "discovery",
                            List.of("account", "settings", "evidence", "catalog", "net")),
                    Map.entry(
                            "discovery.sources",
                            List.of(
                                    "account",
                                    "settings",
                                    "evidence",
                                    "catalog",
                                    "net",
                                    "discovery",
                                    "discovery.format")),
                    Map.entry("smtp.sasl", List.of("account", "settings", "evidence")),
                    Map.entry(
                            "smtp", List.of("account", "settings", "evidence", "net", "smtp.sasl")),
                    Map.entry("probe", List.of("account", "settings", "evidence", "net", "smtp")),
                    Map.entry(
                            "probe.incoming",
                            List.of("account", "settings", "evidence", "net", "smtp", "probe")),
                    Map.entry(
                            "delivery",
                            List.of(
                                    "account",
                                    "settings",
                                    "evidence",
                                    "net",
                                    "probe",
                                    "probe.incoming")),
                    Map.entry("practice", List.of("account", "settings", "catalog")),
                    Map.entry(
                            "wording",
                            List.of(
                                    "account",
                                    "settings",
                                    "evidence",
                                    "diagnosis",
                                    "fix",
                                    "catalog")),
                    Map.entry(
                            "session",
                            List.of(
                                    "account",
                                    "settings",
                                    "evidence",
                                    "diagnosis",
                                    "fix",
                                    "catalog",
                                    "net",
                                    "discovery",
                                    "discovery.sources",
                                    "smtp",
                                    "probe",
                                    "probe.incoming",
                                    "delivery",
                                    "practice")),
                    Map.entry("report.form", List.of("account", "settings", "evidence")),
                    Map.entry("report.sheet", List.of("account")),
                    Map.entry(
                            "report",
                            List.of(
                                    "account",
                                    "settings",
                                    "evidence",
                                    "diagnosis",
                                    "fix",
                                    "catalog",
                                    "wording",
                                    "session",
                                    "report.form",
                                    "report.sheet")),
                    Map.entry("ui", WINDOW),
                    Map.entry("ui.parts", FACE),
                    Map.entry(
                            "ui.details",
                            Stream.concat(FACE.stream(), Stream.of("ui.parts")).toList()),
                    Map.entry(
                            "ui.help",
                            Stream.concat(FACE.stream(), Stream.of("ui.parts")).toList()),
                    Map.entry(
                            "ui.preferences",
                            Stream.concat(FACE.stream(), Stream.of("ui.parts")).toList()),
                    Map.entry("ui.steps", WINDOW),
                    Map.entry("cli", FACE),
                    Map.entry("app", List.of("*")));

    private static final Set<String> PURE =
            Set.of(
                    "account",
                    "settings",
                    "evidence",
                    "diagnosis.search",
                    "diagnosis",
                    "diagnosis.log",
                    "diagnosis.rules",
                    "fix",
                    "pasted");

    /** Resources on the class path are part of the program and may be read. */
    private static final DescribedPredicate<JavaClass> RESOURCE_READING =
            type(
                    "java.io.InputStream",
                    "java.io.InputStreamReader",
                    "java.io.Reader",
                    "java.io.BufferedReader",
                    "java.io.IOException",
                    "java.io.UncheckedIOException",
                    "java.io.Serializable");

    /**
     * A foreign library by the start of its package names, and the rooms it may live in. JSON is
     * read in smtp, too, because servers explain in JSON why they refuse a token (RFC 7628).
     */
    private static final Map<String, List<String>> ROOMS =
            Map.ofEntries(
                    Map.entry("jakarta.mail", List.of("delivery", "probe.incoming")),
                    Map.entry("org.eclipse.angus", List.of("delivery", "probe.incoming")),
                    Map.entry("org.xbill", List.of("net")),
                    Map.entry("picocli", List.of("cli", "app")),
                    Map.entry("javafx", WINDOW_ROOMS),
                    Map.entry("org.controlsfx", WINDOW_ROOMS),
                    Map.entry("atlantafx", WINDOW_ROOMS),
                    Map.entry("org.kordamp", WINDOW_ROOMS),
                    Map.entry(
                            "com.fasterxml",
                            List.of(
                                    "catalog",
                                    "cli",
                                    "discovery.format",
                                    "smtp",
                                    "report",
                                    "report.form")),
                    Map.entry("com.google.common", List.of("net")),
                    Map.entry("org.apache.hc", List.of("net")),
                    Map.entry("javax.xml", List.of("discovery.format")),
                    Map.entry("com.ongres", List.of("smtp.sasl")),
                    Map.entry("org.bouncycastle", List.of("practice")),
                    Map.entry("org.subethamail", List.of("practice")),
                    Map.entry("com.icegreen", List.of("practice")));

    @Test
    void packages_form_no_cycle() {
        slices().matching("app.mailmend.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @TestFactory
    Stream<DynamicTest> each_package_imports_only_what_the_table_allows() {
        return packages()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name,
                                () -> {
                                    assertThat(MAY_IMPORT).containsKey(name);
                                    importRule(name).check(PRODUCT);
                                }));
    }

    private static ArchRule importRule(String name) {
        List<String> allowed = MAY_IMPORT.get(name);
        if (allowed.contains("*")) {
            return classes().should().bePublic().orShould().notBePublic();
        }
        String[] own =
                Stream.concat(Stream.of(name), allowed.stream())
                        .map(other -> ROOT + other)
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("app.mailmend..").and(not(resideInAnyPackage(own))));
    }

    @Test
    void the_pure_core_knows_no_socket_file_clock_thread_random_or_toolkit() {
        String[] pure = PURE.stream().map(name -> ROOT + name).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(pure)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "java.io..",
                                        "java.nio.file..",
                                        "java.nio.channels..",
                                        "java.util.concurrent..",
                                        "javax.net..",
                                        "javafx..")
                                .and(not(RESOURCE_READING)))
                .orShould()
                .dependOnClassesThat(
                        type(
                                "java.net.Socket",
                                "java.net.InetAddress",
                                "java.net.http.HttpClient",
                                "java.lang.Thread",
                                "java.util.Random",
                                "java.time.Clock"))
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> type(String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe(
                "one of " + wanted, javaClass -> wanted.contains(javaClass.getName()));
    }

    @TestFactory
    Stream<DynamicTest> each_foreign_library_lives_in_its_room() {
        return ROOMS.entrySet().stream()
                .map(room ->
                        DynamicTest.dynamicTest(
                                room.getKey(),
                                () ->
                                        noClasses()
                                                .that()
                                                .resideOutsideOfPackages(rooms(room.getValue()))
                                                .should()
                                                .dependOnClassesThat(
                                                        resideInAPackage(room.getKey() + ".."))
                                                .check(PRODUCT)));
    }

    private static String[] rooms(List<String> names) {
        return names.stream().map(name -> ROOT + name).toArray(String[]::new);
    }

    @Test
    void catch_alls_stand_only_at_the_edges() throws java.io.IOException {
        assertThat(SourceFiles.product())
                .filteredOn(file -> !EDGES.contains(file.name()))
                .allSatisfy(file ->
                        assertThat(file.text())
                                .as(file.name())
                                .doesNotContainPattern(
                                        "catch \\((final )?(Exception|Throwable|RuntimeException) "));
    }

    @Test
    void files_and_parameter_lists_stay_within_budget() throws java.io.IOException {
        assertThat(SourceFiles.product())
                .allSatisfy(file ->
                        assertThat(file.text().lines().count())
                                .as("lines of " + file.name())
                                .isLessThanOrEqualTo(350));
        Set<String> wide =
                PRODUCT.stream()
                        .filter(type -> !type.isRecord())
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> !method.getModifiers().toString().contains("SYNTHETIC"))
                        .filter(method -> method.getRawParameterTypes().size() > 4)
                        .map(method -> method.getFullName())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wide).isEmpty();
    }

    private static Stream<String> packages() {
        return PRODUCT.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .distinct()
                .sorted();
    }
}
