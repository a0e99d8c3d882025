package org.vecindad.contacts.exporting;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.exporting.file.ExportColumn;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Says beforehand how many are meant and whether that wants a second pair of eyes, and takes the question. */
@Singleton
class AskingForExports {

    private final CurrentGrants current;
    private final ChoosingExported choosing;
    private final Exports exports;
    private final AuditTrail audit;

    AskingForExports(CurrentGrants current, ChoosingExported choosing, Exports exports, AuditTrail audit) {
        this.current = current;
        this.choosing = choosing;
        this.exports = exports;
        this.audit = audit;
    }

    ExportPreviewView preview(Connection connection, AskForExport.Of of) throws SQLException {
        mayAsk();
        var chosen = choosing.of(connection, of.checked());
        return new ExportPreviewView(chosen.people().size(), chosen.atOnce());
    }

    Export ask(Connection connection, AskForExport request) throws SQLException {
        mayAsk();
        var asked = request.checked();
        var chosen = choosing.of(connection, asked.of());
        int count = chosen.people().size();
        if (!asked.format().holds(count)) {
            throw new ProblemException(ExportProblem.TOO_MANY_TO_EXPORT);
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var caller = current.caller();
        var state = chosen.atOnce() ? new ExportState.Open(ExportState.Opened.RELEASED, null, now) : new ExportState.Waiting(now);
        var export = new Export(UUID.randomUUID(), 1, chosen.of(), asked.format(), ExportColumn.withWhatAlwaysIs(asked.columns()), asked.reason(),
                new ExportWords(caller.username(), asked.words(), chosen.about(), null), count, caller.userId(), now, state);
        exports.add(connection, export, chosen.people());
        audit.write(connection, caller, new Look(Look.Action.EXPORT_ASKED, export.id(),
                Map.of("of", export.of().kind().word(), "format", export.format().word(), "reason", export.reason().word(), "state", state.word()), count));
        return export;
    }

    private void mayAsk() {
        if (!ExportPolicy.mayAsk(current.get())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
    }
}
