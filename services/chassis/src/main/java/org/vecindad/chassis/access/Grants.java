package org.vecindad.chassis.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller may see, as of this transaction.
 *
 * @param committeesLed    committees with an active membership as lead or co-lead
 * @param committeesJoined committees with any active membership
 */
public record Grants(Caller caller, Set<UUID> committeesLed, Set<UUID> committeesJoined) {

    public Grants {
        committeesLed = Set.copyOf(committeesLed);
        committeesJoined = Set.copyOf(committeesJoined);
    }

    public static Grants none(Caller caller) {
        return new Grants(caller, Set.of(), Set.of());
    }

    public boolean everything() {
        return caller.organizer();
    }

    /** The ids by which this caller may see people: the committees led, or the partner's organization. */
    public Set<UUID> viewers() {
        if (!caller.partner()) {
            return committeesLed;
        }
        return Set.of(caller.organizationId());
    }

    public boolean leads(UUID committee) {
        return committeesLed.contains(committee);
    }

    public boolean joined(UUID committee) {
        return committeesJoined.contains(committee);
    }

    /** Led committees first, so that a default is never one the caller merely belongs to. */
    public Set<UUID> committees() {
        var all = new HashSet<>(committeesJoined);
        all.addAll(committeesLed);
        return Set.copyOf(all);
    }
}
