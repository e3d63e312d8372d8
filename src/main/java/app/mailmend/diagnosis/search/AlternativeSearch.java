package app.mailmend.diagnosis.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Searches a text for thousands of alternatives at once. One pass finds the texts that their
/// matches demand; only where all demands of an alternative are met, and close enough together, its
/// pattern is tried, and only there.
///
/// @param <T> what an alternative stands for
public final class AlternativeSearch<T> {

    /// So many letters tell a text from all others nearly as well as the whole of it.
    private static final int LONGEST_NEEDLE = 12;

    /// Every demanded text once, with its number.
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /// What is worth a try where one of these needles, its rarest demand, was seen.
    private final List<Group<T>> groups = new ArrayList<>();

    /// The groups of a needle.
    private final int[][] groupsOf;

    /// What demands nothing that could be looked for.
    private final List<Candidate<T>> always = new ArrayList<>();

    private final Needles needles;

    private record Group<T>(List<Candidate<T>> candidates) {}

    public AlternativeSearch(Map<T, List<Alternative>> alternatives) {
        Map<List<Integer>, Group<T>> byRarest = new LinkedHashMap<>();
        alternatives.forEach((owner, ways) -> ways.forEach(way -> add(owner, way, byRarest)));
        needles = new Needles(List.copyOf(numbers.keySet()));
        List<List<Integer>> groupNumbers = new ArrayList<>();
        numbers.forEach((_, _) -> groupNumbers.add(new ArrayList<>()));
        byRarest.forEach((rarest, group) -> {
            rarest.forEach(needle -> groupNumbers.get(needle).add(groups.size()));
            groups.add(group);
        });
        groupsOf = groupNumbers.stream().map(AlternativeSearch::array).toArray(int[][]::new);
    }

    private void add(T owner, Alternative alternative, Map<List<Integer>, Group<T>> byRarest) {
        List<PatternShape.Demand> demands =
                alternative.shape().allDemands().stream()
                        .sorted(PatternShape.Demand.RAREST_LAST.reversed())
                        .toList();
        Candidate<T> candidate =
                new Candidate<>(
                        owner,
                        alternative,
                        demands.stream()
                                .map(demand ->
                                        new Candidate.Placed(numbered(demand.anyOf()), demand))
                                .toList());
        if (demands.isEmpty()) {
            always.add(candidate);
        } else {
            byRarest.computeIfAbsent(
                            numbered(demands.getFirst().anyOf()),
                            _ -> new Group<>(new ArrayList<>()))
                    .candidates()
                    .add(candidate);
        }
    }

    private List<Integer> numbered(Set<String> demanded) {
        return demanded.stream()
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_NEEDLE)))
                .map(text -> numbers.computeIfAbsent(text, _ -> numbers.size()))
                .distinct()
                .sorted()
                .toList();
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    public boolean anyIn(String plain) {
        boolean[] any = {false};
        search(plain, _ -> !any[0], _ -> any[0] = true);
        return any[0];
    }

    /// Tells of everything that is wanted and in the text; perhaps of the same thing twice.
    public void search(String plain, Predicate<T> wanted, Consumer<T> found) {
        look(plain).search(plain, wanted, found);
    }

    /// Passes over a text once; what is in it, or in an end of it, can be asked afterwards.
    public Look look(String plain) {
        Sightings sightings = new Sightings(groupsOf.length);
        needles.find(plain, sightings::add);
        return new Look(sightings, plain.length());
    }

    /// A text that was passed over.
    public final class Look {
        private final Sightings sightings;
        private final int length;
        private final int[] worthTrying;

        private Look(Sightings sightings, int length) {
            this.sightings = sightings;
            this.length = length;
            BitSet groupsSeen = new BitSet(groups.size());
            for (int seen = 0; seen < sightings.size(); seen++) {
                for (int group : groupsOf[sightings.number(seen)]) {
                    groupsSeen.set(group);
                }
            }
            worthTrying = groupsSeen.stream().toArray();
        }

        /// @param end of the text, or the whole of it
        public void search(String end, Predicate<T> wanted, Consumer<T> found) {
            int cutOff = length - end.length();
            for (int group : worthTrying) {
                for (Candidate<T> candidate : groups.get(group).candidates()) {
                    if (wanted.test(candidate.owner()) && candidate.in(end, sightings, cutOff)) {
                        found.accept(candidate.owner());
                    }
                }
            }
            for (Candidate<T> candidate : always) {
                if (wanted.test(candidate.owner()) && candidate.alternative().in(end)) {
                    found.accept(candidate.owner());
                }
            }
        }
    }
}
