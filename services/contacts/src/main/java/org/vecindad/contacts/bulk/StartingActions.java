package org.vecindad.contacts.bulk;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.person.ChoosingCare;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Tells what a change of many people would do, begins it, and begins to take it back. */
@Singleton
class StartingActions {

    private final CurrentGrants current;
    private final ChoosingMeant choosing;
    private final ChoosingCare care;
    private final BulkActions actions;
    private final AuditTrail audit;

    StartingActions(CurrentGrants current, ChoosingMeant choosing, ChoosingCare care, BulkActions actions, AuditTrail audit) {
        this.current = current;
        this.choosing = choosing;
        this.care = care;
        this.actions = actions;
        this.audit = audit;
    }

    PreviewView preview(Connection connection, ChangeTogether request) throws SQLException {
        var asked = request.checked();
        var committee = committee(asked);
        var meant = choosing.of(connection, asked);
        int already = choosing.already(connection, asked, committee, meant.people());
        return new PreviewView(meant.total(), meant.people().size() - already, already, new BulkActionView.LeftOut(meant.notShared()));
    }

    BulkAction start(Connection connection, ChangeTogether request) throws SQLException {
        var asked = request.checked();
        var committee = committee(asked);
        var meant = choosing.of(connection, asked);
        if (meant.people().isEmpty()) {
            throw new ProblemException(BulkProblem.NOBODY_TO_CHANGE);
        }
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var action = new BulkAction(UUID.randomUUID(), 1, asked.kind(), BulkState.RUNNING, new BulkWords(asked.tag(), meant.list()), committee, asked.segmentId(),
                current.caller().userId(), Scope.of(current.get()), BulkAction.Counts.of(meant.total(), meant.notShared()), at, null);
        actions.add(connection, action, meant.people());
        audit.write(connection, current.caller(), new Look(Look.Action.BULK_ACTION_STARTED, action.id(), Map.of("kind", action.kind().word()), meant.people().size()));
        return action;
    }

    /** It goes on in the background; whoever was changed is looked at again. */
    BulkAction undo(Connection connection, UUID id) throws SQLException {
        var action = actions.toChange(connection, current.get(), id);
        if (!action.startedBy().equals(current.caller().userId())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        switch (action.state()) {
            case RUNNING -> throw new ProblemException(BulkProblem.BULK_ACTION_IS_RUNNING);
            case UNDOING, UNDONE -> throw new ProblemException(BulkProblem.BULK_ACTION_IS_UNDONE);
            case DONE, FAILED -> {
                if (action.finishedAt().plus(BulkAction.UNDO).isBefore(Instant.now())) {
                    throw new ProblemException(BulkProblem.BULK_ACTION_IS_FINAL);
                }
            }
        }
        actions.undo(connection, action);
        audit.write(connection, current.caller(), new Look(Look.Action.BULK_ACTION_UNDONE, id, Map.of("kind", action.kind().word()), action.counts().changed()));
        return actions.seen(connection, current.get(), id);
    }

    // Who may change people together: whoever may change each of them. A committee is one's own, or any for organizers.
    private UUID committee(ChangeTogether request) {
        if (!current.get().everything() && current.get().committeesLed().isEmpty()) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        if (request.kind() != BulkKind.CARE) {
            return null;
        }
        var committee = care.forCaller(current.get(), request.committeeId()).viewer();
        if (committee == null) {
            throw ProblemException.invalid("/committee_id", "required", "say which committee");
        }
        return committee;
    }
}
