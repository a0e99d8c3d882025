package org.vecindad.contacts.outreach.followup;

import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.outreach.OutreachPolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A next step with a person. */
record FollowUp(UUID id, long version, UUID personId, String what, LocalDate dueOn, UUID ownerUserId, UUID committeeId, FollowUpState state,
                UUID conversationId, UUID createdBy, Instant createdAt) {

    boolean overdue(LocalDate today) {
        return state == FollowUpState.OPEN && dueOn.isBefore(today);
    }

    /** Whether it is the caller's to see: their own, their committee's, or the coalition's. */
    boolean concerns(Grants grants) {
        var me = grants.caller().userId();
        return ownerUserId.equals(me) || createdBy.equals(me) || OutreachPolicy.worksFor(grants, committeeId);
    }

    FollowUp changed(ChangeFollowUp to) {
        return new FollowUp(id, version + 1, personId, to.what(), to.dueOn(), to.ownerUserId(), committeeId, to.state(), conversationId, createdBy, createdAt);
    }

    /** The body a merge patch is applied to. */
    ChangeFollowUp asRequest() {
        return new ChangeFollowUp(what, dueOn, ownerUserId, state);
    }
}
