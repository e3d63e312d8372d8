package app.mailmend.diagnosis.search;

import java.util.Arrays;

/// Where the texts that patterns demand were seen: of every demand the first and the last place.
final class Sightings {

    private static final int NEVER = -1;

    // An open hash table by demand, and the demands in the order they were seen.
    private int[] slots = new int[1 << 7];
    private int[] demands = new int[1 << 6];
    private int[] firsts = new int[1 << 6];
    private int[] lasts = new int[1 << 6];
    private int size;

    Sightings() {
        Arrays.fill(slots, NEVER);
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
        int slot = slot(demand);
        int index = slots[slot];
        if (index != NEVER) {
            firsts[index] = Math.min(firsts[index], start);
            lasts[index] = Math.max(lasts[index], start);
            return;
        }
        if (size == demands.length) {
            grow();
            slot = slot(demand);
        }
        slots[slot] = size;
        demands[size] = demand;
        firsts[size] = start;
        lasts[size] = start;
        size++;
    }

    /// Index of a demand; negative when it was never seen.
    int find(int demand) {
        return slots[slot(demand)];
    }

    private int slot(int demand) {
        int slot = ((demand * 0x9E3779B9) >>> 8) & (slots.length - 1);
        while (slots[slot] != NEVER && demands[slots[slot]] != demand) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        demands = Arrays.copyOf(demands, size * 2);
        firsts = Arrays.copyOf(firsts, size * 2);
        lasts = Arrays.copyOf(lasts, size * 2);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NEVER);
        for (int index = 0; index < size; index++) {
            slots[slot(demands[index])] = index;
        }
    }
}
