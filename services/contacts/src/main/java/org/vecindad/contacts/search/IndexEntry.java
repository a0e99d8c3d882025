package org.vecindad.contacts.search;

import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.sight.Reason;
import org.vecindad.contacts.sight.Sight;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A person as the index takes them in: what is known, who sees them ({@code viewers}) and to whom they belong ({@code committees}, {@code members} of some). */
public record IndexEntry(UUID id, long version, PersonDraft draft, Set<UUID> viewers, Set<UUID> committees, Set<UUID> members) {

    public static IndexEntry of(UUID id, long version, PersonDraft draft, Collection<Sight> sights) {
        var viewers = HashSet.<UUID>newHashSet(sights.size());
        var committees = new HashSet<UUID>();
        var members = new HashSet<UUID>();
        for (var sight : sights) {
            viewers.add(sight.viewerId());
            if (sight.reason().belonging()) {
                committees.add(sight.viewerId());
            }
            if (sight.reason() == Reason.MEMBER) {
                members.add(sight.viewerId());
            }
        }
        return new IndexEntry(id, version, draft, viewers, committees, members);
    }

    /** The same for the same viewers, committees and members, in whatever order. */
    long sightsMark() {
        return mark(viewers, 0x9E3779B97F4A7C15L) + mark(committees, 0xC2B2AE3D27D4EB4FL) + mark(members, 0x165667B19E3779F9L);
    }

    private static long mark(Set<UUID> ids, long factor) {
        long mark = 0;
        for (var id : ids) {
            mark += (id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 23)) * factor;
        }
        return mark;
    }
}
