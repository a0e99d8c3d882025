package org.vecindad.contacts.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How the names of two people compare as a whole, read in the way in which they agree best. */
record Names(GivenNames given, FamilyNames family, boolean rearranged) {

    private static final Comparator<Names> BEST = Comparator
            .comparing((Names names) -> !names.given.fits())
            .thenComparing(names -> names.family.fit())
            .thenComparing(names -> names.given.fit())
            .thenComparing(names -> names.rearranged);

    /** How a name is read: as it is written, a single field as given names only, cut in two, or in another order than written. */
    private enum Order {
        WRITTEN, ALL_GIVEN, CUT, TURNED;

        // Only one of the two is ever read in another order, and never against a guess.
        boolean meets(Order other) {
            return switch (this) {
                case WRITTEN -> true;
                case ALL_GIVEN -> other == WRITTEN || other == ALL_GIVEN;
                case CUT -> other != ALL_GIVEN;
                case TURNED -> other == WRITTEN || other == CUT;
            };
        }
    }

    private record Reading(List<String> given, List<String> family, Order order) {
    }

    static Names of(Traits one, Traits other) {
        Names best = null;
        for (var here : readings(one)) {
            for (var there : readings(other)) {
                if (here.order.meets(there.order)) {
                    boolean turned = here.order == Order.TURNED || there.order == Order.TURNED;
                    var names = new Names(given(here, one, there, other), FamilyNames.of(here.family, there.family), turned);
                    boolean worthIt = !turned || names.family.shared() > 0;
                    best = worthIt && (best == null || BEST.compare(names, best) < 0) ? names : best;
                }
            }
        }
        return best;
    }

    // Who is called by the alias: Lupe, entered as an alias, and Guadalupe.
    private static GivenNames given(Reading here, Traits one, Reading there, Traits other) {
        var plain = GivenNames.of(here.given, one.middle(), there.given, other.middle());
        if (plain.fits() || one.alias().isEmpty() && other.alias().isEmpty()) {
            return plain;
        }
        var byAlias = new ArrayList<GivenNames>();
        byAlias.add(GivenNames.of(one.alias(), List.of(), there.given, other.middle()));
        byAlias.add(GivenNames.of(here.given, one.middle(), other.alias(), List.of()));
        byAlias.add(GivenNames.of(one.alias(), List.of(), other.alias(), List.of()));
        return byAlias.stream().filter(GivenNames::fits).findFirst().map(found -> new GivenNames(GivenNames.Fit.NICKNAME, found.oneHasMore())).orElse(plain);
    }

    private static List<Reading> readings(Traits traits) {
        var readings = new ArrayList<Reading>(4);
        var called = traits.called();
        if (traits.undivided()) {
            for (int cut = 1; cut < called.size(); cut++) {
                readings.add(new Reading(called.subList(0, cut), called.subList(cut, called.size()), Order.CUT));
                readings.add(new Reading(called.subList(cut, called.size()), called.subList(0, cut), Order.TURNED));
            }
            if (called.stream().allMatch(Nicknames::known)) {
                readings.add(new Reading(called, List.of(), Order.ALL_GIVEN));
            }
            return readings;
        }
        readings.add(new Reading(called, traits.family(), Order.WRITTEN));
        if (!traits.given().isEmpty() && !traits.family().isEmpty()) {
            readings.add(new Reading(traits.family(), traits.given(), Order.TURNED));
            if (!traits.middle().isEmpty()) {
                // the first surname was taken for a middle name
                readings.add(new Reading(traits.given(), Stream.concat(traits.middle().stream(), traits.family().stream()).toList(), Order.TURNED));
            }
        }
        return readings;
    }

    boolean fit() {
        return given.fits();
    }

    /** Given name and two surnames agree: few people share that by chance. */
    boolean full() {
        return given.fits() && given.fit() != GivenNames.Fit.INITIAL && given.fit() != GivenNames.Fit.SECOND && family.shared() >= 2;
    }

    /** The same, and nothing left out or turned around. */
    boolean wholeAndPlain() {
        return full() && !given.oneHasMore() && !rearranged && family.fit() == FamilyNames.Fit.EQUAL
                && (given.fit() == GivenNames.Fit.EQUAL || given.fit() == GivenNames.Fit.SOUND || given.fit() == GivenNames.Fit.SLIP);
    }

    Set<Reason> reasons(Traits one, Traits other) {
        var reasons = EnumSet.noneOf(Reason.class);
        boolean same = given.fit() == GivenNames.Fit.EQUAL && !given.oneHasMore() && family.fit() == FamilyNames.Fit.EQUAL && !family.slip();
        if (same && !rearranged) {
            reasons.add(one.spelled().equals(other.spelled()) ? Reason.SAME_NAME : Reason.ACCENTS);
        }
        switch (given.fit()) {
            case EQUAL, OTHER -> {
            }
            case SOUND, SLIP -> reasons.add(Reason.SIMILAR_NAME);
            case NICKNAME -> reasons.add(Reason.NICKNAME);
            case INITIAL -> reasons.add(Reason.INITIAL);
            case SECOND -> reasons.add(Reason.SECOND_GIVEN_NAME_MISSING);
            case UNKNOWN -> reasons.add(Reason.NAME_MISSING);
        }
        switch (family.fit()) {
            case EQUAL -> {
            }
            case TURNED -> reasons.add(Reason.SURNAME_ORDER);
            case ONE_MISSING, UNKNOWN -> reasons.add(Reason.SURNAME_MISSING);
            case HALF, OTHER -> reasons.add(Reason.SURNAME_DIFFERS);
        }
        if (family.slip()) {
            reasons.add(Reason.SIMILAR_NAME);
        }
        if (given.oneHasMore()) {
            reasons.add(Reason.SECOND_GIVEN_NAME_MISSING);
        }
        if (rearranged) {
            reasons.add(Reason.NAMES_SWAPPED);
        }
        return reasons;
    }
}
