package app.mailmend.diagnosis.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Searches a text for thousands of alternatives at once. One pass finds the texts that their
/// matches demand; only where all demands of an alternative are met, and close enough together, its
/// pattern is tried, and only there.
///
/// @param <T> what an alternative stands for
public final class AlternativeSearch<T> {

    /// So many letters tell a text from all others nearly as well as the whole of it.
    private static final int LONGEST_NEEDLE = 12;

    /// Every demanded set of texts once, with a number.
    private final Map<Set<String>, Integer> demands = new HashMap<>();

    /// The demands that a needle meets.
    private final int[][] metBy;

    /// What is worth a try where its rarest demand was seen.
    private final List<List<Candidate<T>>> byRarest = new ArrayList<>();

    /// What demands nothing that could be looked for.
    private final List<Candidate<T>> always = new ArrayList<>();

    private final Needles needles;

    public AlternativeSearch(Map<T, List<Alternative>> alternatives) {
        alternatives.forEach((owner, ways) -> ways.forEach(way -> add(owner, way)));
        if (byRarest.size() > Character.MAX_VALUE) {
            throw new IllegalArgumentException("too many demands: " + byRarest.size());
        }
        Map<String, List<Integer>> met = new HashMap<>();
        demands.forEach((texts, number) ->
                texts.forEach(
                        text -> met.computeIfAbsent(text, _ -> new ArrayList<>()).add(number)));
        List<String> all = new ArrayList<>();
        metBy = new int[met.size()][];
        met.forEach((text, numbers) -> {
            metBy[all.size()] = numbers.stream().mapToInt(Integer::intValue).toArray();
            all.add(text);
        });
        needles = new Needles(all);
    }

    private void add(T owner, Alternative alternative) {
        List<Candidate.Placed> placed =
                alternative.shape().allDemands().stream()
                        .sorted(PatternShape.Demand.RAREST_LAST.reversed())
                        .map(demand ->
                                new Candidate.Placed(
                                        number(demand.anyOf()), demand.earliest(), demand.latest()))
                        .toList();
        Candidate<T> candidate = new Candidate<>(owner, alternative, placed);
        (placed.isEmpty() ? always : byRarest.get(placed.getFirst().demand())).add(candidate);
    }

    private int number(Set<String> demanded) {
        Set<String> texts =
                demanded.stream()
                        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_NEEDLE)))
                        .collect(Collectors.toSet());
        Integer known = demands.get(texts);
        if (known != null) {
            return known;
        }
        demands.put(texts, byRarest.size());
        byRarest.add(new ArrayList<>());
        return byRarest.size() - 1;
    }

    public boolean anyIn(String plain) {
        boolean[] any = {false};
        search(plain, _ -> !any[0], _ -> any[0] = true);
        return any[0];
    }

    /// Tells of everything that is wanted and in the text; perhaps of the same thing twice.
    public void search(String plain, Predicate<T> wanted, Consumer<T> found) {
        Sightings sightings = new Sightings(byRarest.size());
        needles.find(
                plain,
                (needle, start) -> {
                    for (int demand : metBy[needle]) {
                        sightings.add(demand, start);
                    }
                });
        for (int seen = 0; seen < sightings.size(); seen++) {
            for (Candidate<T> candidate : byRarest.get(sightings.demand(seen))) {
                if (wanted.test(candidate.owner()) && candidate.in(plain, sightings)) {
                    found.accept(candidate.owner());
                }
            }
        }
        for (Candidate<T> candidate : always) {
            if (wanted.test(candidate.owner()) && candidate.alternative().in(plain)) {
                found.accept(candidate.owner());
            }
        }
    }
}
