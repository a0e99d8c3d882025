package org.vecindad.contacts.organization.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The moves of partnerships, the newest first. */
@ApplicationScoped
class PartnershipMoves implements PanacheRepositoryBase<PartnershipMove, UUID> {

    List<PartnershipMove> before(UUID organization, Instant at, UUID id, int count) {
        return find("organizationId = ?1 and (at < ?2 or at = ?2 and id < ?3) order by at desc, id desc", organization, at, id).page(0, count).list();
    }

    /** The last one that still counts. */
    Optional<PartnershipMove> last(UUID organization) {
        return find("organizationId = ?1 and undoneAt is null order by at desc, id desc", organization).page(0, 1).firstResultOptional();
    }
}
