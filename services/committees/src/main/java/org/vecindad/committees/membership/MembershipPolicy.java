package org.vecindad.committees.membership;

import java.util.UUID;
import org.vecindad.chassis.access.Grants;

/** Who may do what with memberships. {@link Memberships} asks the database the same question; row-level security asks it once more. */
final class MembershipPolicy {

    private MembershipPolicy() {
    }

    /** Only leads, co-leads and organizers see who else is in. */
    static boolean seesEverybodyIn(Grants who, UUID committee) {
        return changes(who, committee);
    }

    static boolean sees(Grants who, Membership membership) {
        return seesEverybodyIn(who, membership.committeeId()) || isOwn(who, membership);
    }

    static boolean changes(Grants who, UUID committee) {
        return who.everything() || (!who.caller().partner() && who.leads(committee));
    }

    /** Nobody lifts themselves to lead. */
    static boolean appointsALead(Grants who) {
        return who.everything();
    }

    /** A co-lead does not unseat the lead. */
    static boolean unseats(Grants who, Membership lead) {
        return who.everything() || isOwn(who, lead);
    }

    /** An account sees what its memberships allow: naming one hands out access. */
    static boolean namesAccounts(Grants who) {
        return who.everything();
    }

    /** Leads say of themselves which person they are; of others, organizers do. */
    static boolean saysWhoIs(Grants who, Membership membership) {
        return who.everything() || (changes(who, membership.committeeId()) && isOwn(who, membership));
    }

    /** A lead who steps down leaves the committee to somebody; organizers can leave it open for a while. */
    static boolean leavesTheLeadOpen(Grants who) {
        return who.everything();
    }

    private static boolean isOwn(Grants who, Membership membership) {
        return !who.caller().partner() && who.caller().userId().equals(membership.userId());
    }
}
