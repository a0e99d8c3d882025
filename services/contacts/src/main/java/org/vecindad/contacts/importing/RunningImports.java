package org.vecindad.contacts.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.importing.columns.Drafting;
import org.vecindad.contacts.importing.columns.Mapping;
import org.vecindad.contacts.importing.columns.Warning;
import org.vecindad.contacts.importing.staging.ImportKeys;
import org.vecindad.contacts.importing.staging.Pieces;
import org.vecindad.contacts.importing.staging.RowCodec;
import org.vecindad.contacts.importing.staging.Shelf;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.keeping.PeopleBatch;
import org.vecindad.contacts.keeping.Planning;
import org.vecindad.contacts.keeping.PlanningPeople;
import org.vecindad.contacts.keeping.Trace;

/**
 * Brings in the people, batch by batch. People, facts, audit, counts and the mark of how far it is commit together: after a
 * crash it goes on behind the last batch that is in, and a second worker that took the same import for its own finds
 * the mark moved and writes nothing.
 */
@ApplicationScoped
class RunningImports {

    private static final int MOST_WARNINGS = 1_000;

    private final Imports imports;
    private final ImportKeys keys;
    private final PlanningPeople planningPeople;
    private final PeopleBatch people;
    private final AuditTrail audit;

    RunningImports(Imports imports, ImportKeys keys, PlanningPeople planningPeople, PeopleBatch people, AuditTrail audit) {
        this.audit = audit;
        this.imports = imports;
        this.keys = keys;
        this.planningPeople = planningPeople;
        this.people = people;
    }

    /** @param goesOn asked between batches: false when the service is told to stop */
    void run(Connection connection, Import begun, BooleanSupplier goesOn) throws SQLException {
        Import current = begun;
        UUID id = current.id();
        if (current.batchesDone() < current.batches()) {
            DataKey staged = keys.staged(id);
            DataKey result = keys.result(id);
            Mapping mapping = SealedWords.mapping(result, current.mapping());
            try (var beside = new Beside()) {
                var run = new Run(connection, staged, result, mapping, new Drafting(mapping, current.language()),
                        planningPeople.start(current.scope(), Planning.Mode.WRITE), agreed(result, current), beside);
                while (current.batchesDone() < current.batches()) {
                    if (!goesOn.getAsBoolean()) {
                        return;
                    }
                    current = batch(run, id);
                    if (current == null || current.state() != ImportState.RUNNING) {
                        return;
                    }
                }
            }
        }
        complete(connection, id);
    }

    private record Run(Connection connection, DataKey staged, DataKey result, Mapping mapping, Drafting drafting, Planning planning,
            List<ConsentDraft> agreed, Beside beside) {

        RowBatch read(byte[] rows) {
            return RowBatch.of(RowCodec.decode(rows), mapping.headerRow(), drafting);
        }
    }

    private Import batch(Run run, UUID id) throws SQLException {
        Connection connection = run.connection;
        SteadyPlans.on(connection);
        Import current = imports.lock(connection, id);
        if (current == null || current.state() != ImportState.RUNNING || current.batchesDone() == current.batches()) {
            connection.rollback();
            return current;
        }
        int position = current.batchesDone();
        var pieces = new Pieces(connection, id);
        var ahead = run.beside.taken(position);
        var batch = ahead != null ? ahead : run.read(pieces.get(Shelf.ROWS, position, run.staged));
        if (position + 1 < current.batches()) {
            byte[] next = pieces.get(Shelf.ROWS, position + 1, run.staged);
            run.beside.read(position + 1, () -> run.read(next));
        }
        if (batch.comparesNames()) {
            run.beside.awaitShown();
        }
        var plan = run.planning.plan(connection, batch.tellings(run.agreed));
        var written = people.write(connection, current.bringing(Instant.now()), plan);
        if (!written.traces().isEmpty()) {
            pieces.put(Shelf.CHANGED, position, written.traces().size(), Trace.encode(written.traces()), run.result);
        }
        if (!batch.refused().isEmpty()) {
            pieces.put(Shelf.REFUSED, position, batch.refused().size(), Refusal.encode(batch.refused()), run.result);
        }
        var warnings = batch.warnings(plan);
        warn(connection, id, warnings.subList(0, Math.clamp(MOST_WARNINGS - current.warnings(), 0, warnings.size())));
        var counts = current.counts().plus(batch.counts(plan));
        audit.write(connection, current.startedBy(), null, new Look(Look.Action.PEOPLE_IMPORTED, id, Map.of(), batch.told().size()));
        imports.batchDone(connection, id, position + 1, (double) counts.sum() / Math.max(1, current.rows()), counts,
                warnings.size(), batch.optOuts(), (int) written.told().values().stream().filter(RunningImports::saysYes).count());
        connection.commit();
        run.beside.show(written);
        return imports.find(connection, id);
    }

    private static List<ConsentDraft> agreed(DataKey result, Import current) {
        Agreed agreed = SealedWords.agreed(result, current.agreed());
        return agreed == null ? List.of() : agreed.consents(SealedWords.fileName(result, current.fileName()));
    }

    private static boolean saysYes(List<ConsentDraft> told) {
        return told.stream().anyMatch(consent -> !consent.refused());
    }

    private static void warn(Connection connection, UUID id, List<Warning> warnings) throws SQLException {
        if (warnings.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("insert into import_warning (import_id, row, \"column\", code) values (?, ?, ?, ?)")) {
            for (Warning warning : warnings) {
                insert.setObject(1, id);
                insert.setInt(2, warning.row());
                insert.setInt(3, warning.column());
                insert.setString(4, warning.code());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The key goes first: should this be interrupted, what is left to do needs no key. */
    private void complete(Connection connection, UUID id) throws SQLException {
        keys.destroyStaged(id);
        imports.complete(connection, id);
        new Pieces(connection, id).drop(Shelf.FILE, Shelf.TEXTS, Shelf.ROWS);
        connection.commit();
    }
}
