package org.vecindad.contacts.exporting;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.exporting.file.Watermark;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Hands out what is open: decided, counted and audited first, in the caller's transaction; written afterwards, outside of it. */
@Singleton
class FetchingExports {

    private final CurrentGrants current;
    private final Exports exports;
    private final ChoosingExported choosing;
    private final WitnessingExports witnessing;
    private final WritingPeople writing;

    FetchingExports(CurrentGrants current, Exports exports, ChoosingExported choosing, WitnessingExports witnessing, WritingPeople writing) {
        this.current = current;
        this.exports = exports;
        this.choosing = choosing;
        this.witnessing = witnessing;
        this.writing = writing;
    }

    Fetched file(Connection connection, UUID id, boolean spanish) throws SQLException {
        var export = exports.seen(connection, current.get(), id);
        if (!export.askedBy().equals(current.caller().userId())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        mustBeOpen(export.state());
        var people = choosing.still(connection, export);
        witnessing.leaving(connection, current.get(), export, people);
        var mark = new Watermark(export.id(), current.caller().username(), Instant.now(), why(export, spanish), spanish);
        var grants = current.get();
        return new Fetched(export.format(), out -> writing.write(out, export, people, grants, mark));
    }

    private static void mustBeOpen(ExportState state) {
        switch (state) {
            case ExportState.Open open -> { }
            case ExportState.Waiting waiting -> throw new ProblemException(ExportProblem.EXPORT_IS_WAITING);
            case ExportState.Objected objected -> throw new ProblemException(ExportProblem.EXPORT_WAS_STOPPED);
            case ExportState.Withdrawn withdrawn -> throw new ProblemException(ExportProblem.EXPORT_WAS_STOPPED);
            case ExportState.Expired expired -> throw new ProblemException(ExportProblem.EXPORT_HAS_EXPIRED);
        }
    }

    private static String why(Export export, boolean spanish) {
        var reason = export.reason().in(spanish);
        return export.words().own() == null ? reason : reason + ": " + export.words().own();
    }
}
