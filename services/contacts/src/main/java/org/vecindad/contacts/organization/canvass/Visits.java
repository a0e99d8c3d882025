package org.vecindad.contacts.organization.canvass;

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

/** Visits, the last written down first. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {

    List<Visit> before(UUID organization, Instant at, UUID id, int count) {
        return find("organizationId = ?1 and (createdAt < ?2 or createdAt = ?2 and id < ?3) order by createdAt desc, id desc", organization, at, id)
                .page(0, count).list();
    }

    Optional<Visit> last(UUID organization) {
        return find("organizationId = ?1 order by createdAt desc, id desc", organization).page(0, 1).firstResultOptional();
    }

    Map<UUID, Visit> lastOf(Collection<UUID> organizations) {
        if (organizations.isEmpty()) {
            return Map.of();
        }
        return find("from Visit v where v.organizationId in ?1 and not exists (select 1 from Visit later where later.organizationId = v.organizationId and "
                + "(later.createdAt > v.createdAt or later.createdAt = v.createdAt and later.id > v.id))", organizations)
                .stream().collect(Collectors.toMap(Visit::organizationId, Function.identity()));
    }
}
