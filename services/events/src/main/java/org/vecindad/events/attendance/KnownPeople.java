package org.vecindad.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.vecindad.chassis.web.ProblemException;

/** People who are away, merged or erased, as contacts told it; everybody else has no row here. */
@ApplicationScoped
class KnownPeople {

    /** The key of a person's lock, shared by whoever signs them up and taken alone by whoever erases or merges them. */
    static final String LOCK_KEY = "hashtextextended(cast(? as text), 0)";

    private final EntityManager database;

    KnownPeople(EntityManager database) {
        this.database = database;
    }

    /**
     * Between contacts' answer and the sign-up's commit the person may be erased: the feed that hears of it waits for this
     * transaction, and this one does not begin when the feed was first.
     */
    void holdUntilCommit(UUID person) {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock_shared(" + LOCK_KEY.replace("?", "?1") + ")) held")
            .setParameter(1, person.toString()).getSingleResult();
        var gone = database.createNativeQuery("select count(*) from known_person where id = ?1 and standing in ('merged', 'erased')")
            .setParameter(1, person).getSingleResult();
        if (((Number) gone).longValue() > 0) {
            throw ProblemException.unknownOrUnshared();
        }
    }
}
