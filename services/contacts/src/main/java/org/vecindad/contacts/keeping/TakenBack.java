package org.vecindad.contacts.keeping;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What taking back comes to, in people.
 *
 * @param kept what stays, by reason
 */
public record TakenBack(int putAway, int restored, int unlinked, int consents, Map<String, Integer> kept) {

    public static final TakenBack NOTHING = new TakenBack(0, 0, 0, 0, Map.of());

    /** Why something stays. */
    public enum Why {
        /** Somebody changed it since. */
        CHANGED_SINCE,
        /** Somebody works with them, or sees them for another reason. */
        IN_USE,
        /** A later import brought them too. */
        IMPORTED_AGAIN,
        /** They go on as somebody else, or are gone already. */
        MERGED_OR_GONE,
        /** A no stays a no. */
        OPT_OUT_STAYS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TakenBack {
        kept = java.util.Collections.unmodifiableMap(new TreeMap<>(kept));
    }

    public TakenBack plus(TakenBack more) {
        var all = new TreeMap<>(kept);
        more.kept.forEach((why, count) -> all.merge(why, count, Integer::sum));
        return new TakenBack(putAway + more.putAway, restored + more.restored, unlinked + more.unlinked, consents + more.consents, all);
    }

    public boolean nothing() {
        return putAway + restored + unlinked + consents == 0;
    }
}
