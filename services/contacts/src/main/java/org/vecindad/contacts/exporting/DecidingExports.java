package org.vecindad.contacts.exporting;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The second pair of eyes, and whoever asked thinking better of it. */
@Singleton
class DecidingExports {

    private final CurrentGrants current;
    private final Exports exports;
    private final AuditTrail audit;

    DecidingExports(CurrentGrants current, Exports exports, AuditTrail audit) {
        this.current = current;
        this.exports = exports;
        this.audit = audit;
    }

    Export approve(Connection connection, UUID id) throws SQLException {
        var export = toDecide(connection, id);
        var next = switch (export.state()) {
            case ExportState.Waiting waiting -> waiting.approve(current.caller().userId(), now());
            case ExportState.Open open -> throw decided();
            case ExportState.Objected objected -> throw decided();
            case ExportState.Withdrawn withdrawn -> throw decided();
            case ExportState.Expired expired -> throw decided();
        };
        return become(connection, export, next, export.words(), Look.Action.EXPORT_APPROVED);
    }

    /** Also of what is open already: then it is open no more. */
    Export object(Connection connection, UUID id, ObjectToExport request) throws SQLException {
        var export = toDecide(connection, id);
        var why = request.checked();
        return become(connection, export, stoppable(export).object(current.caller().userId(), now()), export.words().objecting(why), Look.Action.EXPORT_OBJECTED);
    }

    void withdraw(Connection connection, UUID id) throws SQLException {
        var export = exports.toChange(connection, current.get(), id);
        if (!export.askedBy().equals(current.caller().userId())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        become(connection, export, stoppable(export).withdraw(now()), export.words(), Look.Action.EXPORT_WITHDRAWN);
    }

    private Export toDecide(Connection connection, UUID id) throws SQLException {
        var export = exports.toChange(connection, current.get(), id);
        if (!ExportPolicy.mayDecide(current.get(), export.askedBy())) {
            throw new ProblemException(ExportProblem.EXPORT_IS_YOUR_OWN);
        }
        return export;
    }

    private static ExportState.Stoppable stoppable(Export export) {
        return switch (export.state()) {
            case ExportState.Stoppable stoppable -> stoppable;
            case ExportState.Objected objected -> throw decided();
            case ExportState.Withdrawn withdrawn -> throw decided();
            case ExportState.Expired expired -> throw decided();
        };
    }

    private Export become(Connection connection, Export export, ExportState state, ExportWords words, Look.Action deed) throws SQLException {
        var next = export.next(words, state);
        exports.become(connection, next);
        audit.write(connection, current.caller(), new Look(deed, export.id(), null, export.people()));
        return next;
    }

    private static ProblemException decided() {
        return new ProblemException(ExportProblem.EXPORT_IS_DECIDED);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
