package org.vecindad.committees.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What contacts told of people, as requests need it. */
@ApplicationScoped
class KnownPeople {

    private final EntityManager database;

    KnownPeople(EntityManager database) {
        this.database = database;
    }

    /**
     * The same lock as the feed takes for a person who goes: whichever comes second sees what the first one did, so that no membership is left
     * with a person who is gone.
     *
     * @return the id to use, the survivor's for a merged person; empty when the person is erased
     */
    Optional<UUID> held(UUID person) {
        var seen = new HashSet<UUID>();
        var id = person;
        while (id != null && seen.add(id)) {
            hold(id);
            var gone = goneTo(id);
            if (gone.isEmpty()) {
                return Optional.of(id);
            }
            id = gone.getFirst();
        }
        // facts of two people may come in any order, so that for a moment each may seem merged into the other: contacts has just said that this one is there
        return id == null ? Optional.empty() : Optional.of(person);
    }

    private void hold(UUID person) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:person, 0))").setParameter("person", person.toString()).getSingleResult();
    }

    /** Where a person went who is gone: one element, null for an erased person; none for a person who is still there. */
    @SuppressWarnings("unchecked")
    private List<UUID> goneTo(UUID person) {
        return database.createNativeQuery("select merged_into from known_person where id = :person and standing in ('merged', 'erased')", UUID.class)
            .setParameter("person", person).getResultList();
    }
}
