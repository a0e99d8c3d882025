package org.vecindad.contacts.need;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came up in a check-in goes onto the board in the same step, and comes off again when the check-in is taken back. */
@Singleton
public class OpeningNeeds {

    private final SupportNeeds needs;

    OpeningNeeds(SupportNeeds needs) {
        this.needs = needs;
    }

    public void open(UUID checkIn, UUID person, UUID committee, Collection<NeedKind> kinds, UUID by, Instant at) {
        for (var kind : EnumSet.copyOf(kinds)) {
            needs.persist(SupportNeed.cameUpIn(checkIn, person, committee, kind, by, at));
        }
    }

    /** Those that somebody has taken up already stay. */
    public void takeBack(UUID checkIn) {
        needs.delete("checkInId = ?1 and version = 1", checkIn);
    }

    /** The kinds that came up, by check-in. */
    public Map<UUID, List<NeedKind>> cameUpIn(Collection<UUID> checkIns) {
        var kinds = new HashMap<UUID, List<NeedKind>>();
        if (!checkIns.isEmpty()) {
            needs.list("checkInId in ?1 order by createdAt, kind", checkIns)
                    .forEach(need -> kinds.computeIfAbsent(need.checkInId(), id -> new java.util.ArrayList<>(2)).add(need.kind()));
        }
        return kinds;
    }
}
