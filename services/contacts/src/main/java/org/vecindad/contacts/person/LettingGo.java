package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.keeping.AfterCommit;
import org.vecindad.contacts.keeping.ChangingStanding;
import org.vecindad.contacts.keeping.ErasingPeople;
import org.vecindad.contacts.keeping.Held;
import org.vecindad.contacts.keeping.Indexing;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Ends a committee's care, puts somebody away, takes either back, or erases. */
@Singleton
class LettingGo {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final Sights sights;
    private final ChangingStanding standing;
    private final ErasingPeople erasing;
    private final Indexing indexing;
    private final AfterCommit afterCommit;
    private final AuditTrail audit;

    LettingGo(AgroalDataSource database, CurrentGrants current, SeenPeople seen, Sights sights, ChangingStanding standing,
              ErasingPeople erasing, Indexing indexing, AfterCommit afterCommit, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.sights = sights;
        this.standing = standing;
        this.erasing = erasing;
        this.indexing = indexing;
        this.afterCommit = afterCommit;
        this.audit = audit;
    }

    /** @param committee of a lead's several committees the one that ends its care; all of them where none is named */
    void letGo(UUID id, UUID committee, String ifMatch) throws SQLException {
        var person = seen.open(id);
        if (ifMatch != null) {
            ETags.require(ifMatch, person.version());
        }
        if (current.get().everything() && committee == null) {
            putAway(id);
        } else {
            endCare(id, committee);
        }
    }

    /** Takes back what this caller's DELETE did. */
    Kept restore(UUID id) throws SQLException {
        if (current.get().everything()) {
            return restoreAway(id);
        }
        try (var connection = database.getConnection()) {
            if (!sights.resume(connection, id, current.get().viewers())) {
                return seen.open(id);
            }
            afterCommit.run(() -> indexing.refresh(List.of(id)));
            audit.write(connection, current.caller(), Look.at(Action.PERSON_RESTORED, id));
        }
        return seen.open(id);
    }

    void erase(UUID id) throws SQLException {
        var person = seen.toErase(id);
        try (var connection = database.getConnection()) {
            if (Held.is(connection, id)) {
                throw new ProblemException(PersonProblem.RECORD_IS_HELD);
            }
            standing.beginErasure(connection, person);
            audit.write(connection, current.caller(), Look.at(Action.PERSON_ERASED, id));
        }
        // Whatever stops the rest, retention finishes it; from the commit on the person is hidden.
        afterCommit.run(() -> erasing.finish(id));
    }

    private void putAway(UUID id) throws SQLException {
        var person = seen.toChange(id);
        try (var connection = database.getConnection()) {
            standing.putAway(connection, person);
            audit.write(connection, current.caller(), Look.at(Action.PERSON_PUT_AWAY, id));
        }
    }

    private Kept restoreAway(UUID id) throws SQLException {
        var person = seen.putAway(id);
        try (var connection = database.getConnection()) {
            standing.restore(connection, person);
            audit.write(connection, current.caller(), Look.at(Action.PERSON_RESTORED, id));
        }
        return seen.open(id);
    }

    private void endCare(UUID id, UUID committee) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!sights.end(connection, id, ending(current.get(), committee))) {
                throw new ProblemException(PersonProblem.NOT_IN_YOUR_CARE);
            }
            audit.write(connection, current.caller(), Look.at(Action.CARE_ENDED, id));
        }
        afterCommit.run(() -> indexing.refresh(List.of(id)));
    }

    private static Set<UUID> ending(Grants grants, UUID committee) {
        if (committee == null) {
            return grants.viewers();
        }
        if (!grants.everything() && !grants.leads(committee)) {
            throw ProblemException.unknownOrUnshared();
        }
        return Set.of(committee);
    }
}
