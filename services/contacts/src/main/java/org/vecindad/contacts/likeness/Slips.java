package org.vecindad.contacts.likeness;

/** Slips of the finger: a letter wrong, missing or too many, two letters in each other's place. */
final class Slips {

    private Slips() {
    }

    /** Whether one becomes the other by at most {@code most} slips (optimal string alignment). */
    static boolean within(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        return count(one, other) <= most;
    }

    private static int count(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, before[j - 2] + 1);
                }
                row[j] = least;
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }
}
