package app.mailmend.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Version and licences are those of what is really built and shipped. */
class AboutTest {

    private static final Path POM = Path.of("pom.xml");
    private static final Path PAGE = Path.of("src/site/markdown/licences.md");
    private static final Path SHIPPED = Path.of("target/lib");

    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `?([^`|]+?)`? +\\| ([^|]+?) *\\|");

    /** What a licence list need not name: the program's own run-time and parts of libraries. */
    private static final Set<String> PARTS =
            Set.of("Feather icons", "Mozilla's list of public suffixes");

    @Test
    void the_version_is_that_of_the_build() throws IOException {
        String pom = Files.readString(POM);
        String version = pom.replaceFirst("(?s).*?<artifactId>mailmend</artifactId>\\s*", "");
        assertThat(version).startsWith("<version>" + ProgramFacts.current().version() + "<");
    }

    @Test
    void what_is_copied_for_a_support_request_says_nothing_about_the_person() {
        assertThat(ProgramFacts.current().text())
                .contains("Mailmend ", "Java ")
                .doesNotContain(System.getProperty("user.name"), System.getProperty("user.home"));
    }

    @Test
    void the_licences_are_those_of_the_page_that_packaging_checks() throws IOException {
        Set<Licence> page =
                ROW.matcher(Files.readString(PAGE))
                        .results()
                        .filter(row ->
                                !row.group(1).equals("library") && !row.group(1).startsWith("-"))
                        .map(row -> new Licence(plain(row.group(1)), row.group(2)))
                        .collect(Collectors.toSet());
        List<Licence> shown =
                Licence.all().stream()
                        .filter(licence -> !PARTS.contains(licence.library()))
                        .toList();
        assertThat(page).hasSizeGreaterThan(30);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(page);
    }

    private static String plain(String library) {
        return library.replace(" (packages only)", "");
    }

    @Test
    void each_dependency_of_the_build_has_its_licence() throws IOException {
        List<String> wanted =
                DEPENDENCY
                        .matcher(Files.readString(POM).replaceFirst("(?s)<build>.*", ""))
                        .results()
                        .map(MatchResult.class::cast)
                        .map(match -> match.group(1))
                        .filter(body -> !body.contains("<scope>test</scope>"))
                        .map(body -> tag(body, "groupId") + ":" + tag(body, "artifactId"))
                        .toList();
        assertThat(wanted).hasSizeGreaterThan(15);
        assertThat(Licence.all().stream().map(Licence::library)).containsAll(wanted);
    }

    private static String tag(String body, String name) {
        return body.replaceFirst("(?s).*?<" + name + ">(.*?)</" + name + ">.*", "$1");
    }

    @Test
    void each_jar_that_is_shipped_has_its_licence() throws IOException {
        List<String> artifacts =
                Licence.all().stream()
                        .map(licence -> licence.library().replaceFirst(".*:", ""))
                        .toList();
        assertThat(shipped())
                .allSatisfy(jar ->
                        assertThat(artifacts).as(jar).anyMatch(name -> jar.startsWith(name + "-")));
    }

    /** None before the program was packaged once; the build of the packages checks the same. */
    private static List<String> shipped() throws IOException {
        if (!Files.isDirectory(SHIPPED)) {
            return List.of();
        }
        try (Stream<Path> jars = Files.list(SHIPPED)) {
            return jars.map(jar -> jar.getFileName().toString()).toList();
        }
    }
}
