package org.vecindad.contacts.sight;

import org.vecindad.chassis.access.Grants;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which facts let whom see a person, and which entries of a timeline a reader may see. Pure functions; a test has a row for each case. */
public final class SightPolicy {

    /** How long after an event its hosts still see who signed up: long enough to thank them and to follow up. */
    public static final Duration AFTER_AN_EVENT = Duration.ofDays(30);

    private SightPolicy() {
    }

    /** A committee sees its active members, once a membership names a person. */
    public static List<Sight> ofMembership(UUID membership, UUID committee, UUID person, boolean active) {
        return active && person != null ? List.of(new Sight(person, committee, Reason.MEMBER, membership, null)) : List.of();
    }

    /** Committees that host an event see who signed up for it, unless that was cancelled. */
    public static List<Sight> ofAttendance(UUID attendance, UUID person, String status, Collection<UUID> hosts, Instant endsAt) {
        if ("cancelled".equals(status)) {
            return List.of();
        }
        return hosts.stream().map(host -> new Sight(person, host, Reason.SIGN_UP, attendance, endsAt.plus(AFTER_AN_EVENT))).toList();
    }

    /** Whether a reader sees somebody: by a link that holds, or because they see the coalition. */
    public static boolean sees(Scope reader, Collection<Sight> sights, Instant now) {
        return reader.everything() || sights.stream().anyMatch(sight -> reader.viewers().contains(sight.viewerId()) && sight.holds(now));
    }

    /** Whether a reader may learn that an event exists. */
    public static boolean mayKnowOf(String visibility, Collection<UUID> hosts, Reader reader) {
        return reader.everything() || switch (visibility) {
            case "public" -> true;
            case "coalition" -> reader.coalition();
            case "committee" -> hosts.stream().anyMatch(reader.committees()::contains);
            default -> false;
        };
    }

    /**
     * Who reads a timeline.
     *
     * @param coalition  has an active membership anywhere, or a role of the coalition
     * @param committees belongs to these
     */
    public record Reader(boolean everything, boolean coalition, Set<UUID> committees) {

        private static final Set<String> COALITION_ROLES = Set.of("organizer", "admin", "dispatcher", "legal");

        public static Reader of(Grants grants) {
            boolean role = grants.caller().roles().stream().anyMatch(COALITION_ROLES::contains);
            return new Reader(grants.everything(), !grants.caller().partner() && (role || !grants.committees().isEmpty()), grants.committees());
        }
    }
}
