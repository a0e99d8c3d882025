package org.vecindad.contacts.outreach.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A next step as whoever may see it reads it; the person's name comes with /people/cards. */
public record FollowUpView(UUID id, long version, UUID personId, String what, LocalDate dueOn, boolean overdue, UUID ownerUserId, boolean mine,
                           UUID committeeId, FollowUpState state, UUID conversationId, UUID createdBy, Instant createdAt) {

    static FollowUpView of(FollowUp step, LocalDate today, UUID reader) {
        return new FollowUpView(step.id(), step.version(), step.personId(), step.what(), step.dueOn(), step.overdue(today), step.ownerUserId(),
                step.ownerUserId().equals(reader), step.committeeId(), step.state(), step.conversationId(), step.createdBy(), step.createdAt());
    }
}
