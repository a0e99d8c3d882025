package org.vecindad.contacts.organization;

import org.vecindad.chassis.access.Grants;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who works with organizations. Pure functions; a test has a row for each case, and row-level security asks the same.
 * Organizers do everything. Leads see all of them, knock, write down pledges and change what they added themselves; what commits
 * the coalition or names somebody in public is for organizers. Taking a name down is for every lead: whoever hears "take us off" does it.
 */
public final class OrganizationPolicy {

    private static final Set<PartnershipStage> BEFORE_A_MEETING = EnumSet.of(PartnershipStage.PROSPECT, PartnershipStage.CONTACTED);

    private OrganizationPolicy() {
    }

    /** How much of the coalition's organizations somebody sees. */
    enum Reach {
        ALL, LISTED_AND_BROUGHT, ITSELF
    }

    static Reach reach(Grants grants) {
        if (grants.caller().partner()) {
            return Reach.ITSELF;
        }
        return worksWithAll(grants) ? Reach.ALL : Reach.LISTED_AND_BROUGHT;
    }

    static boolean sees(Grants grants, UUID organization, UUID addedBy, boolean listed) {
        return switch (reach(grants)) {
            case ALL -> true;
            case LISTED_AND_BROUGHT -> listed || grants.caller().userId().equals(addedBy);
            case ITSELF -> organization.equals(grants.caller().organizationId());
        };
    }

    /** Adds organizations, visits them, writes down pledges, and takes a listing down. */
    public static boolean worksWithAll(Grants grants) {
        return !grants.caller().partner() && (grants.everything() || !grants.committeesLed().isEmpty());
    }

    /** Changes what an organization is and how it is reached. */
    static boolean mayDescribe(Grants grants, UUID addedBy) {
        return grants.everything() || worksWithAll(grants) && grants.caller().userId().equals(addedBy);
    }

    static boolean mayPublish(Grants grants) {
        return grants.everything();
    }

    public static boolean mayMove(Grants grants, PartnershipStage from, PartnershipStage to) {
        return grants.everything() || worksWithAll(grants) && BEFORE_A_MEETING.contains(from) && BEFORE_A_MEETING.contains(to);
    }

    public static boolean mayScreen(Grants grants) {
        return grants.everything();
    }

    /** What somebody logged they take back themselves, or an organizer does. */
    public static boolean mayTakeBack(Grants grants, UUID by) {
        return grants.everything() || worksWithAll(grants) && grants.caller().userId().equals(by);
    }
}
