package org.vecindad.contacts.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.importing.staging.ImportKeys;
import org.vecindad.contacts.importing.staging.Pieces;
import org.vecindad.contacts.importing.staging.Shelf;
import org.vecindad.contacts.keeping.TakenBack;
import org.vecindad.contacts.keeping.TakingBack;
import org.vecindad.contacts.keeping.Trace;

/**
 * Takes an import back, batch by batch from the last to the first: what a later batch added to somebody goes before what an earlier
 * one did. People, counts and the mark of how far it is commit together, so after a crash it goes on where it stopped.
 */
@ApplicationScoped
class UndoingImports {

    /** As many batches as are looked at while somebody waits for the forecast. */
    private static final int MOST_LOOKED_AT = 100;
    private static final int FROM_THE_LAST = Integer.MAX_VALUE;

    private final AgroalDataSource work;
    private final Imports imports;
    private final ImportKeys keys;
    private final TakingBack takingBack;
    private final AuditTrail audit;

    UndoingImports(@DataSource("work") AgroalDataSource work, Imports imports, ImportKeys keys, TakingBack takingBack, AuditTrail audit) {
        this.work = work;
        this.imports = imports;
        this.keys = keys;
        this.takingBack = takingBack;
        this.audit = audit;
    }

    UndoView look(Import over, UUID by) throws SQLException {
        DataKey result = keys.result(over.id());
        try (Connection connection = work.getConnection()) {
            var pieces = new Pieces(connection, over.id());
            var undoing = undoing(connection, over, by);
            var forecast = TakenBack.NOTHING;
            int looked = 0;
            int position = pieces.previous(Shelf.CHANGED, FROM_THE_LAST);
            while (position >= 0 && looked++ < MOST_LOOKED_AT) {
                forecast = forecast.plus(takingBack.look(connection, Trace.decode(pieces.get(Shelf.CHANGED, position, result)), undoing));
                position = pieces.previous(Shelf.CHANGED, position - 1);
            }
            if (looked == 0) {
                throw new ProblemException(ImportProblem.IMPORT_CANNOT_BE_UNDONE);
            }
            return UndoView.of(forecast, position < 0);
        }
    }

    void begin(Connection connection, Grants grants, Import over) throws SQLException {
        if (over.undo() != null && over.undo().state() != Undo.State.BROKEN_OFF) {
            permit(grants, over);
            return;
        }
        permitted(grants, over);
        int last = new Pieces(connection, over.id()).previous(Shelf.CHANGED, FROM_THE_LAST);
        if (last < 0) {
            throw new ProblemException(ImportProblem.IMPORT_CANNOT_BE_UNDONE);
        }
        imports.beginUndo(connection, over, grants.caller().userId(), last);
        audit.write(connection, grants.caller(), new Look(Look.Action.IMPORT_UNDONE, over.id(), Map.of(), null));
    }

    void run(Connection connection, Import over, BooleanSupplier goesOn) throws SQLException {
        Import current = over;
        DataKey result = keys.result(over.id());
        while (goesOn.getAsBoolean() && current != null && current.undo() != null && current.undo().running()) {
            SteadyPlans.on(connection);
            current = imports.lock(connection, over.id());
            if (current == null || !current.undo().running()) {
                connection.rollback();
                return;
            }
            var pieces = new Pieces(connection, over.id());
            int position = pieces.previous(Shelf.CHANGED, current.undo().position());
            if (position < 0) {
                imports.undone(connection, over.id());
                pieces.drop(Shelf.CHANGED);
                connection.commit();
                return;
            }
            var taken = takingBack.take(connection, Trace.decode(pieces.get(Shelf.CHANGED, position, result)),
                    undoing(connection, current, current.undo().by()));
            imports.undoneDownTo(connection, over.id(), position - 1, current.undo().result().plus(taken.result()));
            connection.commit();
            taken.show();
            current = imports.find(connection, over.id());
        }
    }

    private TakingBack.Undoing undoing(Connection connection, Import over, UUID by) throws SQLException {
        return new TakingBack.Undoing(over.id(), over.committeeId(), by, Instant.now().truncatedTo(ChronoUnit.MICROS), imports.laterOfSameCommittee(connection, over));
    }

    /** @throws ProblemException when this caller may not undo it, or nobody can */
    void permitted(Grants grants, Import over) {
        permit(grants, over);
        if (!over.state().over()) {
            throw new ProblemException(ImportProblem.IMPORT_IS_NOT_OVER);
        }
        if (keys.results(List.of(over.id())).isEmpty()) {
            throw new ProblemException(ImportProblem.IMPORT_CANNOT_BE_UNDONE);
        }
    }

    private static void permit(Grants grants, Import over) {
        if (!ImportPolicy.mayUndo(grants, over.startedBy(), over.committeeId())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
    }
}
