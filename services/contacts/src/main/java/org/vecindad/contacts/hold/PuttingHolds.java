package org.vecindad.contacts.hold;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.KeptPeople;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Puts holds and lifts them. The person's row is locked first, so that a hold and an erasure never pass each other. */
@Singleton
class PuttingHolds {

    private final CurrentGrants current;
    private final KeptPeople people;
    private final LegalHolds holds;
    private final HoldWords words;
    private final AuditTrail audit;

    PuttingHolds(CurrentGrants current, KeptPeople people, LegalHolds holds, HoldWords words, AuditTrail audit) {
        this.current = current;
        this.people = people;
        this.holds = holds;
        this.words = words;
        this.audit = audit;
    }

    /** Also on somebody who was put away; for a record that was merged, on the one that stayed. */
    LegalHold put(Connection connection, UUID id, SayWhy why) throws SQLException {
        var reason = why.checked();
        var person = toHold(connection, id).id();
        var hold = LegalHold.put(person, words.reason(person, reason), current.caller().userId(), now());
        holds.add(connection, hold);
        audit.write(connection, current.caller(), Look.at(Look.Action.LEGAL_HOLD_PUT, person));
        return hold;
    }

    /** Lifting again changes nothing. */
    LegalHold lift(Connection connection, UUID id, SayWhy why) throws SQLException {
        var because = why.checked();
        var known = holds.find(connection, id).orElseThrow(ProblemException::unknownOrUnshared);
        toHold(connection, known.personId());
        var hold = holds.toChange(connection, id).orElseThrow(ProblemException::unknownOrUnshared);
        if (!hold.stands()) {
            return hold;
        }
        var lifted = hold.lifted(words.liftedBecause(hold.personId(), because), current.caller().userId(), now());
        holds.lift(connection, lifted);
        audit.write(connection, current.caller(), Look.at(Look.Action.LEGAL_HOLD_LIFTED, hold.personId()));
        return lifted;
    }

    private Kept toHold(Connection connection, UUID id) throws SQLException {
        return people.toChange(connection, List.of(survivor(connection, id)), false).stream().filter(person -> switch (person.standing()) {
            case ACTIVE, AWAY -> true;
            case MERGED, ERASING, ERASED -> false;
        }).findFirst().orElseThrow(ProblemException::unknownOrUnshared);
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

    // PostgreSQL keeps microseconds; a cursor must not have more.
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
