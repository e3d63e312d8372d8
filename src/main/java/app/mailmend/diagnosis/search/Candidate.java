package app.mailmend.diagnosis.search;

import java.util.List;
import java.util.regex.Matcher;

/// An alternative with its demands, the rarest first.
record Candidate<T>(T owner, Alternative alternative, List<Placed> demands) {

    /// A demand by the numbers of its needles, of which any will do, and how far behind the start
    /// of a match they begin.
    static final class Placed {
        private final int[] needles;
        private final int earliest;
        private final int latest;

        Placed(List<Integer> needles, PatternShape.Demand demand) {
            this.needles = needles.stream().mapToInt(Integer::intValue).toArray();
            this.earliest = demand.earliest();
            this.latest = demand.latest();
        }
    }

    Candidate {
        demands = List.copyOf(demands);
    }

    /// @param end of the text of the sightings
    /// @param cutOff how much of that text stands before
    boolean in(String end, Sightings sightings, int cutOff) {
        int from = 0;
        int to = end.length();
        for (Placed placed : demands) {
            int first = Integer.MAX_VALUE;
            int last = -1;
            for (int needle : placed.needles) {
                int seen = sightings.find(needle);
                if (seen >= 0) {
                    first = Math.min(first, sightings.first(seen));
                    last = Math.max(last, sightings.last(seen));
                }
            }
            if (last < 0) {
                return false;
            }
            from = Math.max(from, first - cutOff - placed.latest);
            to = Math.min(to, last - cutOff - placed.earliest);
            if (from > to) {
                return false;
            }
        }
        return matches(end, from, to);
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
