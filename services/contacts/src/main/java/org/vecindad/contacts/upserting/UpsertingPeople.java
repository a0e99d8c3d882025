package org.vecindad.contacts.upserting;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.keeping.Bringing;
import org.vecindad.contacts.keeping.Carriers;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.keeping.PeopleBatch;
import org.vecindad.contacts.keeping.Standing;
import org.vecindad.contacts.person.ChoosingCare;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Adds or changes people by another system's identifiers. Each identifier is held until the transaction ends, so that two
 * requests at once make one person; a whole batch costs as many statements as one row.
 */
@Singleton
class UpsertingPeople {

    private final CurrentGrants current;
    private final Carriers carriers;
    private final KeptPeople people;
    private final ChoosingCare care;
    private final PeopleBatch batch;
    private final RecordingConsents consents;
    private final MergePatch patches;

    UpsertingPeople(CurrentGrants current, Carriers carriers, KeptPeople people, ChoosingCare care, PeopleBatch batch, RecordingConsents consents, MergePatch patches) {
        this.current = current;
        this.carriers = carriers;
        this.people = people;
        this.care = care;
        this.batch = batch;
        this.consents = consents;
        this.patches = patches;
    }

    /** One outcome for each row, in order. */
    List<Outcome> upsert(Connection connection, List<Asked> rows) throws SQLException {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var deciding = new Deciding(patches, new Caring(care, current.get()), known(connection, rows));
        var refused = refused(deciding, rows);
        for (var addition : deciding.additions().entrySet()) {
            batch.writeNow(connection, addition.getKey(), addition.getValue());
        }
        var changes = deciding.changes();
        if (!changes.changed().isEmpty()) {
            batch.writeNow(connection, Bringing.forCommittee(current.caller().userId(), null, at), changes);
        }
        var known = withConsents(connection, deciding, at);
        return rows.stream().map(row -> outcome(row, refused, known, deciding)).toList();
    }

    private static Map<Asked, ProblemException> refused(Deciding deciding, List<Asked> rows) throws SQLException {
        var refused = new IdentityHashMap<Asked, ProblemException>();
        var identifiers = new HashSet<Identifier>();
        for (var row : rows) {
            try {
                if (!identifiers.add(row.identifier())) {
                    throw ProblemException.invalid("/id", "repeated", "a row before has the same identifier");
                }
                deciding.decide(row);
            } catch (ProblemException problem) {
                refused.put(row, problem);
            }
        }
        return refused;
    }

    private static Outcome outcome(Asked row, Map<Asked, ProblemException> refused, Map<Identifier, Kept> known, Deciding deciding) {
        if (refused.containsKey(row)) {
            return new Outcome.Refused(refused.get(row));
        }
        var added = deciding.added(row.identifier());
        return added != null ? new Outcome.Added(added) : new Outcome.Known(known.get(row.identifier()));
    }

    // Whoever changed meanwhile and does not carry the identifier any more is not meant.
    private Map<String, Kept> known(Connection connection, List<Asked> rows) throws SQLException {
        var identifiers = rows.stream().map(row -> row.identifier().normal()).distinct().toList();
        carriers.hold(connection, identifiers);
        var carrying = carriers.changeable(connection, current.get(), identifiers);
        var kept = new HashMap<UUID, Kept>();
        for (var person : people.toChange(connection, new HashSet<>(carrying.values()), true)) {
            kept.put(person.id(), person);
        }
        var known = new HashMap<String, Kept>();
        carrying.forEach((identifier, id) -> {
            var person = kept.get(id);
            if (person != null && person.standing() == Standing.ACTIVE && person.draft().identifiers().contains(identifier)) {
                known.put(identifier, person);
            }
        });
        return known;
    }

    private Map<Identifier, Kept> withConsents(Connection connection, Deciding deciding, Instant at) throws SQLException {
        var known = new HashMap<Identifier, Kept>();
        for (var asked : deciding.asked(at).entrySet()) {
            var told = new ArrayList<>(asked.getValue().stream().flatMap(row -> row.consents().stream()).toList());
            var person = consents.record(connection, asked.getKey(), told, current.caller().userId(), at);
            asked.getValue().forEach(row -> known.put(row.identifier(), person));
        }
        return known;
    }
}
