package app.mailmend.diagnosis.search;

import java.util.Arrays;

/// Where numbered things were seen in a text: of each the first and the last place.
final class Sightings {

    /// Of each number its place among the seen ones, counted from 1; 0 for never seen.
    private final char[] places;

    private int[] numbers = new int[1 << 7];
    private int[] firsts = new int[1 << 7];
    private int[] lasts = new int[1 << 7];
    private int size;

    /// @param all how many numbers there are
    Sightings(int all) {
        places = new char[all];
    }

    int size() {
        return size;
    }

    int number(int index) {
        return numbers[index];
    }

    int first(int index) {
        return firsts[index];
    }

    int last(int index) {
        return lasts[index];
    }

    void add(int number, int start) {
        int index = find(number);
        if (index >= 0) {
            firsts[index] = Math.min(firsts[index], start);
            lasts[index] = Math.max(lasts[index], start);
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
        }
        numbers[size] = number;
        firsts[size] = start;
        lasts[size] = start;
        size++;
        places[number] = (char) size;
    }

    /// Index of a number; negative when it was never seen.
    int find(int number) {
        return places[number] - 1;
    }
}
