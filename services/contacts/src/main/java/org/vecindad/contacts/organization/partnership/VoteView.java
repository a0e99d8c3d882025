package org.vecindad.contacts.organization.partnership;

import org.vecindad.contacts.organization.OrganizationWords;

import java.time.Instant;
import java.util.UUID;

/** A vote as the API shows it. */
record VoteView(UUID id, UUID organizationId, CastVote.Choice vote, String reason, Instant at, UUID byUserId, boolean mine) {

    static VoteView of(ScreeningVote vote, OrganizationWords.Opened words, UUID reader) {
        return new VoteView(vote.id(), vote.organizationId(), vote.vote(), words.text(vote.organizationId(), OrganizationWords.Text.VOTE_REASON, vote.reason()),
                vote.at(), vote.byUserId(), vote.byUserId().equals(reader));
    }
}
