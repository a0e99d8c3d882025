package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.keeping.Standing;
import org.vecindad.contacts.sight.Reason;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
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

    /** Locked until the transaction ends. A partner changes only whom it brought in: sharing is for reading. */
    public Kept toChange(UUID id) throws SQLException {
        return toChange(List.of(id)).get(id);
    }

    /** Several at once, locked in one order, so that two requests never wait for each other. */
    public Map<UUID, Kept> toChange(List<UUID> ids) throws SQLException {
        try (var connection = database.getConnection()) {
            var found = people.toChange(connection, ids, true);
            var changing = new HashMap<UUID, Kept>();
            for (var id : ids) {
                changing.put(id, active(found.stream().filter(person -> person.id().equals(id)).toList()));
                if (current.caller().partner() && !broughtIn(connection, id)) {
                    throw new ProblemException(GeneralProblem.FORBIDDEN);
                }
            }
            return changing;
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

    private boolean broughtIn(Connection connection, UUID id) throws SQLException {
        return sights.of(connection, List.of(id)).getOrDefault(id, List.of()).stream().anyMatch(sight -> sight.reason() == Reason.BROUGHT_IN);
    }

    private static Kept active(List<Kept> found) {
        return found.stream().filter(person -> person.standing() == Standing.ACTIVE).findFirst().orElseThrow(ProblemException::unknownOrUnshared);
    }
}
