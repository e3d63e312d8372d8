package app.mailmend.diagnosis.search;

import java.util.Arrays;

/// Where the texts that patterns demand were seen: of every demand the first and the last place.
final class Sightings {

    /// Of each demand its place among the seen ones, counted from 1; 0 for never seen.
    private final char[] places;

    private int[] demands = new int[1 << 7];
    private int[] firsts = new int[1 << 7];
    private int[] lasts = new int[1 << 7];
    private int size;

    /// @param demands how many there are
    Sightings(int demands) {
        places = new char[demands];
    }

    int size() {
        return size;
    }

    int demand(int index) {
        return demands[index];
    }

    int first(int index) {
        return firsts[index];
    }

    int last(int index) {
        return lasts[index];
    }

    void add(int demand, int start) {
        int index = find(demand);
        if (index >= 0) {
            firsts[index] = Math.min(firsts[index], start);
            lasts[index] = Math.max(lasts[index], start);
            return;
        }
        if (size == demands.length) {
            demands = Arrays.copyOf(demands, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
        }
        demands[size] = demand;
        firsts[size] = start;
        lasts[size] = start;
        size++;
        places[demand] = (char) size;
    }

    /// Index of a demand; negative when it was never seen.
    int find(int demand) {
        return places[demand] - 1;
    }
}
