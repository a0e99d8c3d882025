package org.vecindad.contacts.checkin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Check-ins of plans that the caller was found to see. */
@ApplicationScoped
class CheckIns implements PanacheRepositoryBase<CheckIn, UUID> {

    /** The newest first, before one. */
    List<CheckIn> of(UUID plan, Instant before, UUID beforeId, int count) {
        return before == null ? find("planId = ?1 order by at desc, id desc", plan).page(0, count).list()
                : find("planId = ?1 and (at < ?2 or at = ?2 and id < ?3) order by at desc, id desc", plan, before, beforeId).page(0, count).list();
    }

    Optional<CheckIn> in(UUID plan, UUID id) {
        return find("planId = ?1 and id = ?2", plan, id).firstResultOptional();
    }

    boolean isTheLast(CheckIn checkIn) {
        return count("planId = ?1 and at > ?2", checkIn.planId(), checkIn.at()) == 0;
    }

    /** The last one of each plan that had any. */
    Map<UUID, CheckIn> lastOf(Collection<UUID> plans) {
        if (plans.isEmpty()) {
            return Map.of();
        }
        return list("from CheckIn c where c.planId in ?1 and c.at = (select max(l.at) from CheckIn l where l.planId = c.planId)", plans).stream()
                .collect(Collectors.toMap(CheckIn::planId, Function.identity(), (one, same) -> one));
    }
}
