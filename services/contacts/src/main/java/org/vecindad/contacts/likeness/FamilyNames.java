package org.vecindad.contacts.likeness;

import java.util.ArrayList;
import java.util.List;

/**
 * How the surnames of two people compare. In Spanish there are two, and forms leave out the second, or mistake the first for
 * a middle name, or turn them around.
 *
 * @param shared how many both have
 */
record FamilyNames(Fit fit, int shared, boolean slip) {

    enum Fit {
        /** The same, in the same order. */
        EQUAL,
        TURNED,
        /** One has a surname more. */
        ONE_MISSING,
        /** One shared, and each has another. */
        HALF,
        UNKNOWN,
        OTHER
    }

    static FamilyNames of(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return new FamilyNames(Fit.UNKNOWN, 0, false);
        }
        if (one.equals(other)) {
            return new FamilyNames(Fit.EQUAL, one.size(), false);
        }
        var unmatched = new ArrayList<>(other);
        var order = new ArrayList<Integer>();
        boolean slip = false;
        for (var word : one) {
            var match = match(word, unmatched);
            if (match != null) {
                slip |= !match.equals(word);
                unmatched.remove(match);
                order.add(other.indexOf(match));
            }
        }
        return new FamilyNames(fit(order, one.size(), other.size()), order.size(), slip);
    }

    private static Fit fit(List<Integer> order, int here, int there) {
        if (order.isEmpty()) {
            return Fit.OTHER;
        }
        boolean all = order.size() == here && order.size() == there;
        if (all) {
            return order.equals(order.stream().sorted().toList()) ? Fit.EQUAL : Fit.TURNED;
        }
        return order.size() == here || order.size() == there ? Fit.ONE_MISSING : Fit.HALF;
    }

    private static String match(String word, List<String> among) {
        if (among.contains(word)) {
            return word;
        }
        for (var other : among) {
            if (same(word, other)) {
                return other;
            }
        }
        return null;
    }

    static boolean same(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0);
        }
        if (Sound.of(one).equals(Sound.of(other))) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        return shorter >= 4 && Slips.within(one, other, shorter >= 8 ? 2 : 1);
    }
}
