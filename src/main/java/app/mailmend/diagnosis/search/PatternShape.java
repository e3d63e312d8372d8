package app.mailmend.diagnosis.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What every match of a pattern, or of a part of it, looks like.
///
/// @param exact all that it matches, where that is little enough to be listed; else empty
/// @param shortest length of a match in characters
/// @param longest length of a match in characters
/// @param demands what has to be in a match that is not listed
public record PatternShape(Set<String> exact, int shortest, int longest, List<Demand> demands) {

    /// How many texts are listed at most.
    private static final int MOST_LISTED = 48;

    /// Letters in a text that are worth looking for; shorter ones are everywhere.
    private static final int WORTH_A_LOOK = 2;

    /// How often a repeated part is written out.
    private static final int WRITTEN_OUT = 8;

    static final PatternShape NOTHING = of(Set.of(""));

    /// One of several texts is in every match, and begins so many characters behind its start.
    public record Demand(Set<String> anyOf, int earliest, int latest) {

        /// The more letters, the rarer; the fewer texts, the rarer.
        static final Comparator<Demand> RAREST_LAST =
                Comparator.comparingInt(Demand::letters)
                        .thenComparing(
                                Comparator.<Demand>comparingInt(demand -> demand.anyOf.size())
                                        .reversed());

        public Demand {
            anyOf = Set.copyOf(anyOf);
        }

        int letters() {
            return anyOf.stream().mapToInt(String::length).min().orElse(0);
        }

        private Demand behind(int shortest, int longest) {
            return new Demand(anyOf, earliest + shortest, latest + longest);
        }
    }

    public PatternShape {
        exact = Set.copyOf(exact);
        demands = List.copyOf(demands);
    }

    static PatternShape of(Set<String> exact) {
        return new PatternShape(
                exact,
                exact.stream().mapToInt(String::length).min().orElse(0),
                exact.stream().mapToInt(String::length).max().orElse(0),
                List.of());
    }

    /// Something of which only the length is known.
    static PatternShape anything(int shortest, int longest) {
        return new PatternShape(Set.of(), shortest, longest, List.of());
    }

    boolean listed() {
        return !exact.isEmpty();
    }

    /// What has to be in a text for a match; empty when nothing is known to be.
    List<Demand> allDemands() {
        if (!listed()) {
            return demands;
        }
        return shortest < WORTH_A_LOOK ? List.of() : List.of(new Demand(exact, 0, 0));
    }

    private Optional<Demand> rarest() {
        return allDemands().stream().max(Demand.RAREST_LAST);
    }

    /// One behind the other. Neighbours that can be listed are listed together.
    static PatternShape sequence(List<PatternShape> parts) {
        List<PatternShape> runs = new ArrayList<>();
        PatternShape run = NOTHING;
        for (PatternShape part : parts) {
            if (part.listed() && run.exact.size() * part.exact.size() <= MOST_LISTED) {
                run = run.product(part);
            } else {
                runs.add(run);
                runs.add(part);
                run = NOTHING;
            }
        }
        return runs.isEmpty() ? run : chain(runs, run);
    }

    private static PatternShape chain(List<PatternShape> runs, PatternShape last) {
        List<Demand> demands = new ArrayList<>();
        int shortest = 0;
        int longest = 0;
        runs.add(last);
        for (PatternShape run : runs) {
            for (Demand demand : run.allDemands()) {
                demands.add(demand.behind(shortest, longest));
            }
            shortest += run.shortest;
            longest += run.longest;
        }
        return new PatternShape(Set.of(), shortest, longest, demands);
    }

    private PatternShape product(PatternShape next) {
        Set<String> all = new LinkedHashSet<>();
        exact.forEach(head -> next.exact.forEach(tail -> all.add(head + tail)));
        return of(all);
    }

    static PatternShape anyOf(List<PatternShape> branches) {
        if (branches.size() == 1) {
            return branches.getFirst();
        }
        Set<String> all = new LinkedHashSet<>();
        branches.forEach(branch -> all.addAll(branch.exact));
        if (branches.stream().allMatch(PatternShape::listed) && all.size() <= MOST_LISTED) {
            return of(all);
        }
        return new PatternShape(
                Set.of(),
                branches.stream().mapToInt(PatternShape::shortest).min().orElse(0),
                branches.stream().mapToInt(PatternShape::longest).max().orElse(0),
                commonDemand(branches));
    }

    /// What one branch or the other has to have; nothing when there is one that needs nothing.
    private static List<Demand> commonDemand(List<PatternShape> branches) {
        List<Demand> rarest =
                branches.stream().flatMap(branch -> branch.rarest().stream()).toList();
        if (rarest.size() < branches.size()) {
            return List.of();
        }
        Set<String> anyOf = new LinkedHashSet<>();
        rarest.forEach(demand -> anyOf.addAll(demand.anyOf));
        return List.of(
                new Demand(
                        anyOf,
                        rarest.stream().mapToInt(Demand::earliest).min().orElse(0),
                        rarest.stream().mapToInt(Demand::latest).max().orElse(0)));
    }

    /// This part, at least and at most so often.
    PatternShape times(int least, int most) {
        if (least == 0 && most == 1 && listed()) {
            return anyOf(List.of(NOTHING, this));
        }
        PatternShape certain = sequence(Collections.nCopies(Math.min(least, WRITTEN_OUT), this));
        return least == most && least <= WRITTEN_OUT
                ? certain
                : new PatternShape(
                        Set.of(), least * shortest, most * longest, certain.allDemands());
    }
}
