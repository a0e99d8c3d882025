package org.vecindad.contacts.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.importing.columns.Field;
import org.vecindad.contacts.importing.columns.Mapping;
import org.vecindad.contacts.importing.columns.Recognition;
import org.vecindad.contacts.importing.staging.ImportKeys;
import org.vecindad.contacts.sight.Scope;

/** What the importer does between the upload and the run: correct the columns, start, or discard. */
@ApplicationScoped
class PreparingImports {

    private final Imports imports;
    private final ImportKeys keys;
    private final LookingAtImports looking;
    private final Memories memories;

    PreparingImports(Imports imports, ImportKeys keys, LookingAtImports looking, Memories memories) {
        this.memories = memories;
        this.imports = imports;
        this.keys = keys;
        this.looking = looking;
    }

    void map(Connection connection, Grants grants, UUID id, ChangeMapping change) throws SQLException {
        Import waiting = own(connection, grants, id);
        switch (waiting.state()) {
            case MAPPING, PREVIEWED -> {
                DataKey result = keys.result(id);
                Mapping known = SealedWords.mapping(result, waiting.mapping());
                if (change.headerRow() != null && change.headerRow() != known.headerRow() && !waiting.kind().cards()) {
                    known = Recognition.of(SealedWords.leadRows(keys.staged(id), waiting.leadRows()), change.headerRow());
                }
                imports.map(connection, waiting, SealedWords.mapping(result, known.choosing(choices(change, known))));
            }
            case READING -> throw new ProblemException(ImportProblem.IMPORT_IS_BEING_READ);
            case RUNNING -> throw new ProblemException(ImportProblem.IMPORT_HAS_STARTED);
            case COMPLETED, FAILED -> throw new ProblemException(ImportProblem.IMPORT_IS_OVER);
        }
    }

    /** From here on it runs by itself; whom it may match is decided now, by what the importer sees now. */
    void start(Connection connection, Grants grants, UUID id, Agreed agreed) throws SQLException {
        Import waiting = own(connection, grants, id);
        switch (waiting.state()) {
            case PREVIEWED -> {
                if (!ImportPolicy.mayImport(grants)
                        || waiting.committeeId() != null && !ImportPolicy.mayImportFor(grants, waiting.committeeId())) {
                    throw new ProblemException(GeneralProblem.FORBIDDEN);
                }
                DataKey result = keys.result(id);
                Agreed answer = agreed == null ? null : agreed.checked();
                memories.remember(connection, waiting.startedBy(), SealedWords.mapping(result, waiting.mapping()), answer);
                imports.start(connection, id, Scope.of(grants), answer == null ? null : SealedWords.agreed(result, answer));
            }
            case MAPPING -> throw new ProblemException(ImportProblem.IMPORT_NEEDS_A_MAPPING);
            case READING -> throw new ProblemException(ImportProblem.IMPORT_IS_BEING_READ);
            case RUNNING -> throw new ProblemException(ImportProblem.IMPORT_HAS_STARTED);
            case COMPLETED, FAILED -> throw new ProblemException(ImportProblem.IMPORT_IS_OVER);
        }
    }

    /** A table like this one is read from its headings alone again; if it still waits, this one too. */
    void forget(Connection connection, Grants grants, UUID id) throws SQLException {
        Import known = own(connection, grants, id);
        var open = keys.results(List.of(id)).get(id);
        Mapping mapping = open == null ? null : SealedWords.mapping(open, known.mapping());
        if (mapping == null) {
            return;
        }
        memories.forget(connection, known.startedBy(), mapping);
        if (known.remembered() && (known.state() == ImportState.MAPPING || known.state() == ImportState.PREVIEWED)) {
            var recognized = Recognition.of(SealedWords.leadRows(keys.staged(id), known.leadRows()), mapping.headerRow());
            imports.forget(connection, known, SealedWords.mapping(open, recognized), recognized.tellsWho());
        }
    }

    void discard(Connection connection, Grants grants, UUID id) throws SQLException {
        Import waiting = own(connection, grants, id);
        switch (waiting.state()) {
            case MAPPING, PREVIEWED -> {
                keys.destroyStaged(id);
                imports.fail(connection, waiting, ImportProblem.IMPORT_WAS_DISCARDED);
            }
            case READING -> throw new ProblemException(ImportProblem.IMPORT_IS_BEING_READ);
            case RUNNING -> throw new ProblemException(ImportProblem.IMPORT_HAS_STARTED);
            case COMPLETED, FAILED -> throw new ProblemException(ImportProblem.IMPORT_IS_OVER);
        }
    }

    private Import own(Connection connection, Grants grants, UUID id) throws SQLException {
        Import seen = looking.visible(connection, grants, id);
        if (!ImportPolicy.began(grants, seen.startedBy())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        return imports.lock(connection, id);
    }

    private static Map<Integer, Mapping.Choice> choices(ChangeMapping change, Mapping known) {
        List<Violation> violations = new ArrayList<>();
        Map<Integer, Mapping.Choice> choices = new LinkedHashMap<>();
        for (int i = 0; i < change.columns().size(); i++) {
            var choice = change.columns().get(i);
            if (choice.index() >= known.columns().size()) {
                violations.add(new Violation("/columns/" + i + "/index", "not_one_of", "there is no such column"));
                continue;
            }
            Field recognized = known.columns().get(choice.index()).field();
            if (recognized == Field.LEFT_OUT && choice.field() != Field.LEFT_OUT && choice.field() != Field.IGNORED) {
                violations.add(new Violation("/columns/" + i + "/field", "never_written_down", "what this column holds is never written down"));
            } else if (recognized != Field.LEFT_OUT) {
                choices.put(choice.index(), new Mapping.Choice(choice.field(), choice.detail()));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return choices;
    }
}
