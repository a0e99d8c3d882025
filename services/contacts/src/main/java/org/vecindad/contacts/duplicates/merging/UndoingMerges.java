package org.vecindad.contacts.duplicates.merging;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.keeping.Standing;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes two of one again: both as they were, and what came after the merge stays with the survivor. */
@Singleton
class UndoingMerges {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final KeptPeople people;
    private final MovingBelongings belongings;
    private final Survivors survivors;
    private final Merges merges;
    private final AuditTrail audit;

    UndoingMerges(AgroalDataSource database, CurrentGrants current, SeenPeople seen, KeptPeople people, MovingBelongings belongings, Survivors survivors,
                  Merges merges, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.people = people;
        this.belongings = belongings;
        this.survivors = survivors;
        this.merges = merges;
        this.audit = audit;
    }

    Merge undo(UUID id) throws SQLException {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (var connection = database.getConnection()) {
            var merge = merges.toUndo(connection, id).orElseThrow(ProblemException::unknownOrUnshared);
            var survivor = seen.toChange(merge.survivor());
            merge.mustBeUndoable(at);
            // signed while the survivor is still seen: the one who undoes may see only one of the two afterwards
            audit.write(connection, current.caller(), new Look(Look.Action.MERGE_UNDONE, merge.survivor(), Map.of("merged", merge.merged().toString()), null));
            LiftedWall.during(connection, () -> separate(connection, merge, survivor, at));
            return merge.undone(at);
        }
    }

    private void separate(Connection connection, Merge merge, Kept survivor, Instant at) throws SQLException {
        var other = people.toChange(connection, List.of(merge.merged()), true).stream().filter(person -> person.standing() == Standing.MERGED).findFirst()
                .orElseThrow(() -> new ProblemException(MergeProblem.MERGE_IS_FINAL));
        var images = merges.images(connection, merge.id());
        belongings.moveBack(connection, merge);
        survivors.becomeWithout(connection, survivor, other, images, current.caller().userId(), at);
        merges.undone(connection, merge.id(), current.caller().userId(), at);
    }
}
