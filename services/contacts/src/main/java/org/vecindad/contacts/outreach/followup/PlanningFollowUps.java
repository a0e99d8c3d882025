package org.vecindad.contacts.outreach.followup;

import com.fasterxml.jackson.databind.JsonNode;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.outreach.FreeText;
import org.vecindad.contacts.outreach.OutreachKeys;
import org.vecindad.contacts.outreach.OutreachPolicy;
import org.vecindad.contacts.person.ChoosingCare;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plans next steps, hands them on, ticks them off. */
@Singleton
public class PlanningFollowUps {

    private final FollowUps steps;
    private final CurrentGrants current;
    private final Sights sights;
    private final ChoosingCare care;
    private final OutreachKeys keys;
    private final MergePatch patches;

    PlanningFollowUps(FollowUps steps, CurrentGrants current, Sights sights, ChoosingCare care, OutreachKeys keys, MergePatch patches) {
        this.steps = steps;
        this.current = current;
        this.sights = sights;
        this.care = care;
        this.keys = keys;
        this.patches = patches;
    }

    /** The conversation out of which a step comes, and the committee that had it; each may be null. */
    public record Origin(UUID conversationId, UUID committeeId) {

        static final Origin NONE = new Origin(null, null);
    }

    /**
     * The person's row is locked by whoever read it to change it.
     *
     * @param from    out of what it comes
     * @param pointer where in the body it stands
     */
    public FollowUpView plan(Connection connection, UUID person, AddFollowUp request, Origin from, String pointer) throws SQLException {
        var text = new FreeText();
        var what = text.required(pointer + "/what", request.what(), FreeText.LINE);
        if (request.dueOn() == null) {
            text.flaw(pointer + "/due_on", "required", "say by when");
        }
        text.refuse();
        var me = current.caller().userId();
        var owner = request.ownerUserId() == null ? me : request.ownerUserId();
        var committee = committee(connection, person, request.committeeId(), from.committeeId());
        refuseStranger(connection, owner, committee, pointer);
        var step = new FollowUp(UUID.randomUUID(), 1, person, what, request.dueOn(), owner, committee, FollowUpState.OPEN, from.conversationId(), me,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        steps.add(connection, step, keys.toWrite(person));
        return view(step);
    }

    FollowUpView change(Connection connection, UUID id, String ifMatch, JsonNode patch) throws SQLException {
        var known = steps.toChange(connection, id).filter(step -> step.concerns(current.get())).orElseThrow(ProblemException::unknownOrUnshared);
        ETags.require(ifMatch, known.version());
        var to = patches.apply(patch, known.asRequest(), ChangeFollowUp.class);
        var text = new FreeText();
        var what = text.required("/what", to.what(), FreeText.LINE);
        text.refuse();
        if (!to.ownerUserId().equals(known.ownerUserId())) {
            refuseStranger(connection, to.ownerUserId(), known.committeeId(), "");
        }
        var changed = known.changed(new ChangeFollowUp(what, to.dueOn(), to.ownerUserId(), to.state()));
        if (changed.asRequest().equals(known.asRequest())) {
            return view(known);
        }
        steps.change(connection, changed, Instant.now().truncatedTo(ChronoUnit.MICROS));
        return view(changed);
    }

    /** The next steps that came out of these conversations, as far as the caller sees them. */
    public Map<UUID, FollowUpView> outOf(Connection connection, Collection<UUID> conversations) throws SQLException {
        return conversations.isEmpty() ? Map.of() : steps.outOf(connection, conversations).stream()
                .collect(Collectors.toMap(FollowUp::conversationId, this::view, (first, second) -> first));
    }

    public void forget(Connection connection, UUID conversation) throws SQLException {
        steps.forget(connection, conversation);
    }

    FollowUpView view(FollowUp step) {
        return FollowUpView.of(step, FollowUpQuery.day(null), current.caller().userId());
    }

    private UUID committee(Connection connection, UUID person, UUID named, UUID byDefault) throws SQLException {
        if (named != null) {
            return care.forCaller(current.get(), named).viewer();
        }
        return byDefault != null ? byDefault : OutreachPolicy.committeeOf(current.get(), sights.of(connection, List.of(person)).getOrDefault(person, List.of())).orElse(null);
    }

    // A step is handed to who will find it among theirs: oneself, or another lead of the committee.
    private void refuseStranger(Connection connection, UUID owner, UUID committee, String pointer) throws SQLException {
        boolean theirs = owner.equals(current.caller().userId()) || committee != null && steps.leads(connection, owner, committee);
        if (!theirs) {
            throw ProblemException.invalid(pointer + "/owner_user_id", "not_of_the_committee", "must be you, or a lead or co-lead of the committee");
        }
    }
}
