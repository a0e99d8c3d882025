package org.vecindad.contacts.organization.affiliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Links between people and organizations, where the caller sees both. */
@ApplicationScoped
class Affiliations implements PanacheRepositoryBase<Affiliation, UUID> {

    List<Affiliation> of(UUID organization, UUID after, int count) {
        return find("organizationId = ?1 and id > ?2 order by id", organization, after).page(0, count).list();
    }

    List<Affiliation> ofPerson(UUID person, UUID after, int count) {
        return find("personId = ?1 and id > ?2 order by id", person, after).page(0, count).list();
    }

    boolean exists(UUID organization, UUID person) {
        return count("organizationId = ?1 and personId = ?2", organization, person) > 0;
    }

    boolean end(UUID organization, UUID id) {
        return delete("organizationId = ?1 and id = ?2", organization, id) > 0;
    }

    boolean sees(UUID person) {
        return !getEntityManager().createNativeQuery("select 1 from person where id = ?1 and standing = 'active'")
                .setParameter(1, person).getResultList().isEmpty();
    }
}
