package app.mailmend.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints for each package how many of the mistakes that were built in some test has noticed, and
 * for each class with the fewest noticed: {@code mvn -q -Pmutations exec:exec}, after {@code mvn
 * -Pmutations test-compile pitest:mutationCoverage}.
 */
public final class MutationFigures {

    /** What is to be noticed, in percent. */
    private static final double AIM = 80;

    private static final Path REPORT = Path.of("target/pit-reports/mutations.csv");

    /** A mistake that makes a test run for ever is noticed, too. */
    private static final Set<String> NOTICED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");

    /** A built-in mistake: in which class, and what became of it. */
    private record Mutation(String name, String fate) {
        static Mutation of(String line) {
            String[] columns = line.split(",");
            return new Mutation(columns[1].replaceFirst("\\$.*", ""), columns[5]);
        }

        String inPackage() {
            return name.substring(0, name.lastIndexOf('.'));
        }
    }

    private MutationFigures() {}

    public static void main(String[] arguments) throws IOException {
        List<Mutation> all = Files.readAllLines(REPORT).stream().map(Mutation::of).toList();
        Table table = new Table(System.out);
        table.title("mistakes noticed by a test");
        by(all, true).forEach((name, those) -> table.atLeast(name, percent(those), AIM, "%"));
        table.title("classes below");
        by(all, false)
                .forEach((name, those) -> {
                    if (percent(those) < AIM) {
                        table.plain(name, percent(those), "of " + those.size(), "%");
                    }
                });
    }

    private static Map<String, List<Mutation>> by(List<Mutation> all, boolean byPackage) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                byPackage ? Mutation::inPackage : Mutation::name,
                                TreeMap::new,
                                Collectors.toList()));
    }

    private static double percent(List<Mutation> those) {
        long noticed = those.stream().filter(one -> NOTICED.contains(one.fate())).count();
        return 100.0 * noticed / those.size();
    }
}
