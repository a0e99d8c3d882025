package org.vecindad.committees.committee;

import java.util.UUID;
import org.vecindad.chassis.access.Grants;

/** Who may do what with a committee. {@link Committees} asks the database the same question; row-level security asks it once more. */
final class CommitteePolicy {

    private CommitteePolicy() {
    }

    static boolean founds(Grants who) {
        return who.everything() || leadsAny(who);
    }

    static boolean sees(Grants who, UUID committee, CommitteeState state) {
        if (who.caller().partner()) {
            return state == CommitteeState.ACTIVE;
        }
        return who.everything() || who.leads(committee) || who.joined(committee);
    }

    static boolean changes(Grants who, UUID committee) {
        return who.everything() || leads(who, committee);
    }

    /** A committee's end is not one lead's to decide, nor is its return. */
    static boolean changesState(Grants who, UUID committee, CommitteeState from, CommitteeState to) {
        boolean end = from == CommitteeState.DISSOLVED || to == CommitteeState.DISSOLVED;
        return who.everything() || (!end && leads(who, committee));
    }

    /** Partners read a directory: what a committee is, not since when and by which version. */
    static boolean readsDirectoryOnly(Grants who) {
        return who.caller().partner();
    }

    private static boolean leads(Grants who, UUID committee) {
        return !who.caller().partner() && who.leads(committee);
    }

    private static boolean leadsAny(Grants who) {
        return !who.caller().partner() && !who.committeesLed().isEmpty();
    }
}
