package org.vecindad.contacts.organization.partnership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What one organizer thinks of a partnership, in one round. */
@Entity
class ScreeningVote {

    @Id
    private UUID id;
    private UUID organizationId;
    private int round;
    private UUID byUserId;
    private String vote;
    private byte[] reason;
    private Instant at;

    protected ScreeningVote() {
        // for Hibernate
    }

    static ScreeningVote of(UUID organization, int round, UUID by) {
        var vote = new ScreeningVote();
        vote.id = UUID.randomUUID();
        vote.organizationId = organization;
        vote.round = round;
        vote.byUserId = by;
        return vote;
    }

    void say(CastVote.Choice choice, byte[] newReason, Instant moment) {
        vote = choice.name().toLowerCase(Locale.ROOT);
        reason = newReason;
        at = moment;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID byUserId() {
        return byUserId;
    }

    CastVote.Choice vote() {
        return CastVote.Choice.valueOf(vote.toUpperCase(Locale.ROOT));
    }

    byte[] reason() {
        return reason;
    }

    Instant at() {
        return at;
    }
}
