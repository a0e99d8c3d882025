package org.vecindad.committees.zone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.committees.committee.KnownZones;

/** All zones; whoever logs in may read them. */
@ApplicationScoped
class Zones implements PanacheRepositoryBase<Zone, UUID>, KnownZones {

    Zone known(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::unknownOrUnshared);
    }

    /** Holds the zone's row until the transaction ends. */
    Zone held(UUID id) {
        var zone = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (zone == null) {
            throw ProblemException.unknownOrUnshared();
        }
        return zone;
    }

    /** Two organizers may choose one code at once: one waits here for the other, and then is told that the code is taken. */
    void mustBeFree(String code, UUID except) {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtextextended('zone code ' || :code, 0))").setParameter("code", code).getSingleResult();
        if (count("code = ?1 and id <> ?2", code, except) > 0) {
            throw new ProblemException(ZoneProblem.CODE_IS_TAKEN);
        }
    }

    @Override
    public void mustKnow(UUID zoneId) {
        if (zoneId != null && findById(zoneId) == null) {
            throw ProblemException.invalid("/zone_id", "unknown_zone", "there is no such zone");
        }
    }

    List<Zone> page(String cursor, int limit) {
        if (cursor == null) {
            return find("order by name, id").page(0, limit + 1).list();
        }
        var last = known(idIn(cursor));
        return find("name > :name or (name = :name and id > :id) order by name, id", Parameters.with("name", last.name()).and("id", last.id())).page(0, limit + 1).list();
    }

    private static UUID idIn(String cursor) {
        try {
            return UUID.fromString(Cursor.parts(cursor, 1).getFirst());
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.unknown();
        }
    }
}
