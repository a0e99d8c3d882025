package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.keeping.Standing;
import org.vecindad.contacts.sight.Scope;
import org.vecindad.contacts.sight.SightPolicy;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People by id, as the caller may see them; anyone else is 404. */
@Singleton
public class SeenPeople {

    private final AgroalDataSource database;
    private final KeptPeople people;
    private final Sights sights;
    private final CurrentGrants current;

    SeenPeople(AgroalDataSource database, KeptPeople people, Sights sights, CurrentGrants current) {
        this.database = database;
        this.people = people;
        this.sights = sights;
        this.current = current;
    }

    public Kept open(UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return active(people.of(connection, List.of(id), true));
        }
    }

    /** Locked until the transaction ends. Whoever sees somebody only by a sign-up or by sharing does not change them. */
    public Kept toChange(UUID id) throws SQLException {
        return toChange(List.of(id)).get(id);
    }

    /** Several at once, locked in one order, so that two requests never wait for each other. */
    public Map<UUID, Kept> toChange(List<UUID> ids) throws SQLException {
        try (var connection = database.getConnection()) {
            var changing = locked(connection, ids);
            for (var id : ids) {
                mustBelong(connection, id);
            }
            return changing;
        }
    }

    /** Locked until the transaction ends, to write something beside the record: a conversation, a consent, a plan. For a partner that is changing. */
    public Kept toNote(UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            var person = locked(connection, List.of(id)).get(id);
            if (current.caller().partner()) {
                mustBelong(connection, id);
            }
            return person;
        }
    }

    /** Several at once, to write something between them. */
    public void toNote(List<UUID> ids) throws SQLException {
        try (var connection = database.getConnection()) {
            locked(connection, ids);
        }
    }

    private Map<UUID, Kept> locked(Connection connection, List<UUID> ids) throws SQLException {
        var found = people.toChange(connection, ids, true);
        var locked = new HashMap<UUID, Kept>();
        for (var id : ids) {
            locked.put(id, active(found.stream().filter(person -> person.id().equals(id)).toList()));
        }
        return locked;
    }

    private void mustBelong(Connection connection, UUID id) throws SQLException {
        var known = sights.of(connection, List.of(id)).getOrDefault(id, List.of());
        if (!SightPolicy.mayChange(Scope.of(current.get()), known, Instant.now())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
    }

    /** The same as {@link #open}; for somebody who was merged, whoever they were merged into. */
    Kept openOrSurvivor(UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return open(survivor(connection, id));
        }
    }

    private static UUID survivor(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("select survivor_of(?)")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** Someone who was put away, for an organizer. */
    Kept putAway(UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            var person = people.toChange(connection, List.of(id), false).stream().findFirst().orElseThrow(ProblemException::unknownOrUnshared);
            return switch (person.standing()) {
                case AWAY -> person;
                case ACTIVE, MERGED -> throw new ProblemException(PersonProblem.NOT_PUT_AWAY);
                case ERASING, ERASED -> throw ProblemException.unknownOrUnshared();
            };
        }
    }

    /** Someone who is to be erased, wherever they stand, for an organizer. */
    Kept toErase(UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return people.toChange(connection, List.of(id), false).stream().filter(person -> person.standing().mayBecome(Standing.ERASING))
                    .findFirst().orElseThrow(ProblemException::unknownOrUnshared);
        }
    }

    private static Kept active(List<Kept> found) {
        return found.stream().filter(person -> person.standing() == Standing.ACTIVE).findFirst().orElseThrow(ProblemException::unknownOrUnshared);
    }
}
