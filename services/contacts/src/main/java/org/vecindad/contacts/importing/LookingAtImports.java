package org.vecindad.contacts.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.importing.ImportView.ColumnView;
import org.vecindad.contacts.importing.ImportView.PreviewView;
import org.vecindad.contacts.importing.ImportView.WarningView;
import org.vecindad.contacts.importing.columns.Column;
import org.vecindad.contacts.importing.columns.Field;
import org.vecindad.contacts.importing.columns.Mapping;
import org.vecindad.contacts.importing.columns.Warning;
import org.vecindad.contacts.importing.reading.Row;
import org.vecindad.contacts.importing.staging.ImportKeys;

/** Opens as much of an import as the one who looks may read: its words are the importer's, its counts also the organizers'. */
@ApplicationScoped
class LookingAtImports {

    private static final int MOST_WARNINGS = 200;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    private final Imports imports;
    private final ImportKeys keys;

    LookingAtImports(Imports imports, ImportKeys keys) {
        this.imports = imports;
        this.keys = keys;
    }

    /** @throws ProblemException 404 when there is none that this caller sees */
    Import visible(Connection connection, Grants grants, UUID id) throws SQLException {
        Import found = imports.find(connection, id);
        if (found == null || !ImportPolicy.sees(grants, found.startedBy())) {
            throw ProblemException.unknownOrUnshared();
        }
        return found;
    }

    List<ImportView> summaries(List<Import> found) {
        Map<UUID, DataKey> open = keys.results(found.stream().map(Import::id).toList());
        return found.stream().map(shown -> ImportView.summary(shown, name(open.get(shown.id()), shown))).toList();
    }

    ImportView whole(Connection connection, Grants grants, Import shown) throws SQLException {
        DataKey result = keys.results(List.of(shown.id())).get(shown.id());
        Mapping mapping = result == null ? null : SealedWords.mapping(result, shown.mapping());
        boolean words = ImportPolicy.began(grants, shown.startedBy());
        boolean staged = shown.preview() != null || shown.leadRows() != null;
        DataKey waiting = staged ? keys.stagedOrNull(shown.id()) : null;
        Preview preview = waiting == null ? null : SealedWords.preview(waiting, shown.preview());
        List<Row> lead = waiting == null || !words || shown.leadRows() == null ? List.of() : SealedWords.leadRows(waiting, shown.leadRows());
        List<Warning> warnings = preview != null ? preview.warnings() : imports.warnings(connection, shown.id(), MOST_WARNINGS);
        return ImportView.of(shown, name(result, shown), warnings.stream().map(w -> WarningView.of(w, mapping)).toList(), mapping,
                mapping == null ? null : mapping.columns().stream().map(c -> ColumnView.of(c, samples(c, mapping, lead, words))).toList(),
                preview == null ? null : PreviewView.of(preview, mapping, words),
                words && result != null ? SealedWords.agreed(result, shown.agreed()) : null);
    }

    private static String name(DataKey result, Import shown) {
        return result == null ? null : SealedWords.fileName(result, shown.fileName());
    }

    private static List<String> samples(Column column, Mapping mapping, List<Row> lead, boolean words) {
        if (!words || column.field() == Field.LEFT_OUT) {
            return null;
        }
        return lead.stream().filter(row -> row.number() > mapping.headerRow()).map(row -> row.cell(column.index()).strip())
                .filter(text -> !text.isEmpty()).distinct().limit(SAMPLES)
                .map(text -> text.codePointCount(0, text.length()) > LONGEST_SAMPLE
                        ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SAMPLE)) + "…" : text)
                .toList();
    }
}
