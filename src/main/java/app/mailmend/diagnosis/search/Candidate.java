package app.mailmend.diagnosis.search;

import java.util.List;
import java.util.regex.Matcher;

/// An alternative with its demands, numbered, the rarest first.
record Candidate<T>(T owner, Alternative alternative, List<Placed> demands) {

    /// A demand by its number, and how far behind the start of a match it begins.
    record Placed(int demand, int earliest, int latest) {}

    Candidate {
        demands = List.copyOf(demands);
    }

    boolean in(String plain, Sightings sightings) {
        int from = 0;
        int to = plain.length();
        for (Placed placed : demands) {
            int seen = sightings.find(placed.demand());
            if (seen < 0) {
                return false;
            }
            from = Math.max(from, sightings.first(seen) - placed.latest());
            to = Math.min(to, sightings.last(seen) - placed.earliest());
        }
        return from <= to && matches(plain, from, to);
    }

    /// True when a match begins between two places.
    private boolean matches(String plain, int from, int to) {
        int end = Math.min(plain.length(), to + alternative.shape().longest());
        Matcher matcher =
                alternative
                        .pattern()
                        .matcher(plain)
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false);
        return matcher.region(from, end).find();
    }
}
