package org.vecindad.contacts.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.contacts.importing.columns.Drafting;
import org.vecindad.contacts.importing.columns.Mapping;
import org.vecindad.contacts.importing.columns.Warning;
import org.vecindad.contacts.importing.staging.ImportKeys;
import org.vecindad.contacts.importing.staging.Pieces;
import org.vecindad.contacts.importing.staging.RowCodec;
import org.vecindad.contacts.importing.staging.Shelf;
import org.vecindad.contacts.keeping.Plan;
import org.vecindad.contacts.keeping.Planning;
import org.vecindad.contacts.keeping.PlanningPeople;

/** Finds out what every row would do, and writes nothing but that. */
@ApplicationScoped
class PreviewingImports {

    private static final int MOST_WARNINGS = 200;

    private final Imports imports;
    private final ImportKeys keys;
    private final PlanningPeople planningPeople;

    PreviewingImports(Imports imports, ImportKeys keys, PlanningPeople planningPeople) {
        this.imports = imports;
        this.keys = keys;
        this.planningPeople = planningPeople;
    }

    void preview(Connection connection, Import current) throws SQLException {
        DataKey staged = keys.staged(current.id());
        Mapping mapping = SealedWords.mapping(keys.result(current.id()), current.mapping());
        var drafting = new Drafting(mapping, current.language());
        var planning = planningPeople.start(current.scope(), Planning.Mode.PREVIEW);
        var counts = Import.Counts.NONE;
        int warningCount = 0;
        int optOuts = 0;
        List<Preview.SampleRow> samples = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        var pieces = new Pieces(connection, current.id());
        for (int i = 0; i < current.batches(); i++) {
            SteadyPlans.on(connection);
            var batch = RowBatch.of(RowCodec.decode(pieces.get(Shelf.ROWS, i, staged)), mapping.headerRow(), drafting);
            Plan plan = planning.plan(connection, batch.tellings());
            counts = counts.plus(batch.counts(plan));
            optOuts += batch.optOuts();
            var told = batch.warnings(plan);
            warningCount += told.size();
            told.stream().limit(MOST_WARNINGS - warnings.size()).forEach(warnings::add);
            if (samples.size() < Preview.SAMPLE_ROWS) {
                samples(batch, plan).limit(Preview.SAMPLE_ROWS - samples.size()).forEach(samples::add);
            }
            imports.progress(connection, current.id(), ReadingFiles.SHARE + (1 - ReadingFiles.SHARE) * (i + 1) / current.batches());
            connection.commit();
        }
        imports.previewed(connection, current.id(), counts.sum(), warningCount,
                SealedWords.preview(staged, new Preview(counts, optOuts, samples, warnings)));
        connection.commit();
    }

    private static Stream<Preview.SampleRow> samples(RowBatch batch, Plan plan) {
        List<Preview.SampleRow> rows = new ArrayList<>();
        for (int i = 0; i < batch.told().size() && i < Preview.SAMPLE_ROWS; i++) {
            var told = batch.told().get(i);
            rows.add(new Preview.SampleRow(told.row(), Preview.Verdict.of(plan.rows().get(i).what()), told.draft(),
                    plan.rows().get(i).shares() ? RowBatch.with(told.warnings(), RowBatch.sharing(told)) : told.warnings()));
        }
        batch.refused().stream().limit(Preview.SAMPLE_ROWS).map(RowBatch.Refused::draft)
                .map(draft -> new Preview.SampleRow(draft.row(), Preview.Verdict.REFUSED, draft.draft(), draft.warnings()))
                .forEach(rows::add);
        return rows.stream().sorted(Comparator.comparingInt(Preview.SampleRow::row));
    }
}
