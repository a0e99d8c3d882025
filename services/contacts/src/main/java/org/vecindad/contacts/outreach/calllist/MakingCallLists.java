package org.vecindad.contacts.outreach.calllist;

import com.fasterxml.jackson.databind.JsonNode;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.person.ChoosingCare;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes lists, tells beforehand who would be on one, and changes their words. */
@Singleton
class MakingCallLists {

    private final CurrentGrants current;
    private final ChoosingCare care;
    private final ChoosingPeople choosing;
    private final CallLists lists;
    private final MergePatch patches;
    private final AuditTrail audit;

    MakingCallLists(CurrentGrants current, ChoosingCare care, ChoosingPeople choosing, CallLists lists, MergePatch patches, AuditTrail audit) {
        this.current = current;
        this.care = care;
        this.choosing = choosing;
        this.lists = lists;
        this.patches = patches;
        this.audit = audit;
    }

    CallListView make(Connection connection, MakeCallList request) throws SQLException {
        var words = CallListWords.checked(request.title(), request.script(), request.ask(), null);
        var committee = committee(request.committeeId());
        var chosen = choosing.among(connection, committee, request.people());
        if (chosen.people().isEmpty()) {
            throw new ProblemException(CallListProblem.CALL_LIST_IS_EMPTY);
        }
        var list = new CallList(UUID.randomUUID(), 1, committee, CallListState.OPEN, words, current.caller().userId(), now());
        lists.add(connection, list, chosen.people());
        audit.write(connection, current.caller(), new Look(Look.Action.CALL_LIST_MADE, list.id(), Map.of(), chosen.people().size()));
        return view(connection, list, chosen.leftOut());
    }

    CallListPreview preview(Connection connection, PreviewCallList request) throws SQLException {
        var chosen = choosing.among(connection, committee(request.committeeId()), request.people());
        return new CallListPreview(chosen.people().size(), chosen.leftOut());
    }

    private UUID committee(UUID named) {
        var committee = care.forCaller(current.get(), named).viewer();
        if (committee == null) {
            throw ProblemException.invalid("/committee_id", "required", "say whose list it is");
        }
        return committee;
    }

    CallListView change(Connection connection, UUID id, String ifMatch, JsonNode patch) throws SQLException {
        var known = lists.toChange(connection, current.get(), id);
        ETags.require(ifMatch, known.version());
        var to = patches.apply(patch, known.asRequest(), ChangeCallList.class);
        var words = CallListWords.checked(to.title(), to.script(), to.ask(), to.handOffNote());
        if (words.equals(known.words()) && to.state() == known.state()) {
            return view(connection, known, null);
        }
        var changed = known.changed(words, to.state());
        lists.change(connection, changed, now());
        return view(connection, changed, null);
    }

    CallListView view(Connection connection, CallList list, LeftOut leftOut) throws SQLException {
        var progress = lists.progress(connection, current.get(), List.of(list.id())).get(list.id());
        return CallListView.of(list, progress, leftOut, current.caller().userId());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
