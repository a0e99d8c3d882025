package org.vecindad.contacts.need;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.keeping.CareText;
import org.vecindad.contacts.keeping.CareWords;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A need as its committee sees it; names come with /people/cards. */
@Schema(name = "SupportNeed")
record NeedView(UUID id, long version, UUID personId, UUID committeeId, NeedKind kind, NeedState state, String what, LocalDate neededBy,
                UUID offeredByPersonId, String offeredNote, @Schema(description = "The check-in in which it came up") UUID checkInId,
                Instant createdAt, Instant updatedAt) {

    static NeedView of(SupportNeed need, CareWords.Opened words) {
        return new NeedView(need.id(), need.version(), need.personId(), need.committeeId(), need.kind(), need.state(),
                words.text(need.personId(), CareText.NEED, need.what()), need.neededBy(), need.offeredByPersonId(),
                words.text(need.personId(), CareText.OFFER_NOTE, need.offeredNote()), need.checkInId(), need.createdAt(), need.updatedAt());
    }

    /** The body a merge patch is applied to. */
    ChangeNeed asRequest() {
        return new ChangeNeed(state, kind, what, neededBy, offeredByPersonId, offeredNote);
    }
}
