package org.vecindad.events.sight;

import java.util.Set;
import java.util.UUID;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;

/** Who may see and do what with an event. Pure functions; V013 says the same to the database. */
public final class EventPolicy {

    private static final Set<String> COALITION_ROLES = Set.of("organizer", "admin", "dispatcher", "legal");

    private EventPolicy() {
    }

    /** Hosts change an event, see who comes and check them in: leads of a host committee, a host organization's own client, organizers. */
    public static boolean hosts(Grants who, Hosted event) {
        return who.everything() || any(who.viewers(), event.hostCommitteeIds()) || any(who.viewers(), event.hostOrganizationIds());
    }

    public static boolean sees(Grants who, Hosted event) {
        return hosts(who, event) || any(who.committees(), event.hostCommitteeIds()) || switch (event.visibility()) {
            case PUBLIC -> true;
            case COALITION -> ofTheCoalition(who);
            case COMMITTEE -> false;
        };
    }

    /** Without a login. */
    public static boolean everybodySees(Hosted event) {
        return event.visibility() == Visibility.PUBLIC;
    }

    /** @param hasSeat whether the caller's own person is registered, confirmed or has attended */
    public static boolean seesPlace(Grants who, Hosted event, PlaceVisibility place, boolean hasSeat) {
        return hosts(who, event) || sees(who, event) && switch (place) {
            case PUBLIC -> true;
            case ATTENDEES -> hasSeat;
            case HOSTS -> false;
        };
    }

    public static boolean ofTheCoalition(Grants who) {
        return !who.caller().partner() && (!who.committees().isEmpty() || hasCoalitionRole(who.caller()));
    }

    private static boolean hasCoalitionRole(Caller caller) {
        return !caller.partner() && any(caller.roles(), COALITION_ROLES);
    }

    private static <T> boolean any(Set<T> some, Set<T> others) {
        return some.stream().anyMatch(others::contains);
    }
}
