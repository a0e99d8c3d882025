package org.vecindad.contacts.exporting;

import org.vecindad.chassis.access.Grants;

import java.util.UUID;

/** Who takes out whom without a second pair of eyes, and who is one. Pure functions; a test has a row for each case. */
final class ExportPolicy {

    /** As many people of one's own committee or event leave for a reason alone. */
    static final int MOST_AT_ONCE = 200;

    private ExportPolicy() {
    }

    static boolean mayAsk(Grants grants) {
        return !grants.caller().partner() && (grants.everything() || !grants.committeesLed().isEmpty());
    }

    /** @param own whether the caller leads that committee, or one that hosts that event */
    static boolean atOnce(ExportTarget.Kind of, boolean own, int people) {
        return switch (of) {
            case COMMITTEE, EVENT -> own && people <= MOST_AT_ONCE;
            case SEGMENT, SEARCH -> false;
        };
    }

    /** Another account that sees the coalition. */
    static boolean mayDecide(Grants grants, UUID askedBy) {
        return grants.everything() && !grants.caller().userId().equals(askedBy);
    }
}
