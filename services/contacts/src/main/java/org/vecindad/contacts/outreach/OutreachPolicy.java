package org.vecindad.contacts.outreach;

import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.sight.Reason;
import org.vecindad.contacts.sight.Sight;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Whose outreach is whose. Pure functions; a test has a row for each case, and row-level security asks the same. */
public final class OutreachPolicy {

    private OutreachPolicy() {
    }

    /** Call lists and next steps belong to a committee: its leads work with them, and organizers. */
    public static boolean worksFor(Grants grants, UUID committee) {
        return grants.everything() || committee != null && !grants.caller().partner() && grants.leads(committee);
    }

    /** What somebody logged they correct themselves, or an organizer does. */
    public static boolean mayCorrect(Grants grants, UUID by) {
        return grants.everything() || grants.caller().userId().equals(by);
    }

    /** By which committee a caller sees somebody: the one that cares before one they belong to before one whose event they came to. */
    public static Optional<UUID> committeeOf(Grants grants, Collection<Sight> sights) {
        return sights.stream().filter(sight -> byCommittee(sight.reason()))
                .filter(sight -> worksFor(grants, sight.viewerId()))
                .min(Comparator.comparing((Sight sight) -> !grants.leads(sight.viewerId())).thenComparing(Sight::reason).thenComparing(Sight::viewerId))
                .map(Sight::viewerId);
    }

    private static boolean byCommittee(Reason reason) {
        return switch (reason) {
            case CARE, MEMBER, SIGN_UP -> true;
            case BROUGHT_IN, SHARED -> false;
        };
    }
}
