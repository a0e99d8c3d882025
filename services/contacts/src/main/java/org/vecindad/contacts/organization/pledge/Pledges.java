package org.vecindad.contacts.organization.pledge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Pledges: of one organization the newest first, of all of them those to renew. */
@ApplicationScoped
class Pledges implements PanacheRepositoryBase<Pledge, UUID> {

    List<Pledge> before(UUID organization, LocalDate signedOn, UUID id, int count) {
        return find("organizationId = ?1 and (signedOn < ?2 or signedOn = ?2 and id < ?3) order by signedOn desc, id desc", organization, signedOn, id)
                .page(0, count).list();
    }

    List<Pledge> toRenew(LocalDate by, LocalDate after, UUID id, int count) {
        return find("withdrawnAt is null and renewOn <= ?1 and (renewOn > ?2 or renewOn = ?2 and id > ?3) order by renewOn, id", by, after, id)
                .page(0, count).list();
    }
}
