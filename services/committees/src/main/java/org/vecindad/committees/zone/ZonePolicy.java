package org.vecindad.committees.zone;

import org.vecindad.chassis.access.Grants;

/** Who may do what with zones. Reading is open to everybody who logs in and, without a scope for it, closed to partners. */
final class ZonePolicy {

    private ZonePolicy() {
    }

    static boolean draws(Grants who) {
        return who.everything();
    }
}
