package org.vecindad.contacts.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How what two people are called compares. */
record GivenNames(Fit fit, boolean oneHasMore) {

    /** From the best to the worst. {@code SECOND}: one is called as the other is only called second; {@code UNKNOWN}: one has no given name at all. */
    enum Fit {
        EQUAL, SOUND, NICKNAME, INITIAL, SLIP, SECOND, UNKNOWN, OTHER
    }

    private static final GivenNames UNKNOWN = new GivenNames(Fit.UNKNOWN, false);
    private static final GivenNames OTHER = new GivenNames(Fit.OTHER, false);
    // nobody is called by these alone who has another name
    private static final Set<String> GO_BEFORE = Set.of("maria", "jose", "juan", "ana", "luz");
    private static final Set<String> ENDINGS = Set.of("a", "o", "e");

    static GivenNames of(List<String> one, List<String> oneMiddle, List<String> other, List<String> otherMiddle) {
        if (one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        var left = joined(one, oneMiddle);
        var right = joined(other, otherMiddle);
        var worst = Fit.EQUAL;
        var unmatched = new ArrayList<>(right);
        boolean first = false;
        int missed = 0;
        for (var word : left) {
            var best = best(word, unmatched);
            if (best == null) {
                missed++;
            } else {
                unmatched.remove(best.word());
                first |= leads(word, left) && leads(best.word(), right);
                worst = best.fit().compareTo(worst) > 0 ? best.fit() : worst;
            }
        }
        // María Elena and María Teresa are sisters; María and María Elena may be one. An initial that nothing answers proves nothing.
        boolean none = missed == left.size();
        boolean bothHaveMore = missed > 0 && unmatched.stream().anyMatch(word -> word.length() > 1);
        if (none || bothHaveMore) {
            return OTHER;
        }
        return new GivenNames(first ? worst : Fit.SECOND, missed > 0 || !unmatched.isEmpty());
    }

    // José Antonio is Antonio to everyone; Óscar Antonio's brother may be called Antonio.
    private static boolean leads(String word, List<String> name) {
        return name.indexOf(word) == 0 || name.indexOf(word) == 1 && GO_BEFORE.contains(name.getFirst());
    }

    boolean fits() {
        return fit != Fit.OTHER && fit != Fit.UNKNOWN;
    }

    private record Match(String word, Fit fit) {
    }

    private static Match best(String word, List<String> among) {
        Match best = null;
        for (var other : among) {
            var fit = fit(word, other);
            if (fit != Fit.OTHER && (best == null || fit.compareTo(best.fit()) < 0)) {
                best = new Match(other, fit);
            }
        }
        return best;
    }

    static Fit fit(String one, String other) {
        if (one.equals(other)) {
            return Fit.EQUAL;
        }
        if (Nicknames.related(one, other)) {
            return Fit.NICKNAME;
        }
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) ? Fit.INITIAL : Fit.OTHER;
        }
        if (Nicknames.areTwoNames(one, other) || differByGender(one, other)) {
            return Fit.OTHER;
        }
        if (Sound.of(one).equals(Sound.of(other))) {
            return Fit.SOUND;
        }
        int shorter = Math.min(one.length(), other.length());
        return shorter >= 4 && Slips.within(one, other, shorter >= 8 ? 2 : 1) ? Fit.SLIP : Fit.OTHER;
    }

    // Carlos and Carla, Luis and Luisa, Mario and Maria: brothers and sisters, whatever the list of names knows
    private static boolean differByGender(String one, String other) {
        if (one.length() == other.length()) {
            int last = one.length() - 1;
            return one.regionMatches(0, other, 0, last) && ENDINGS.contains(one.substring(last)) && ENDINGS.contains(other.substring(last));
        }
        var shorter = one.length() < other.length() ? one : other;
        var longer = shorter == one ? other : one;
        return longer.length() == shorter.length() + 1 && longer.startsWith(shorter) && longer.endsWith("a");
    }

    private static List<String> joined(List<String> given, List<String> middle) {
        return middle.isEmpty() ? given : Stream.concat(given.stream(), middle.stream()).distinct().toList();
    }
}
