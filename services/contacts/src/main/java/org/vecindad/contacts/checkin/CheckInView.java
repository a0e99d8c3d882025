package org.vecindad.contacts.checkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.keeping.CareText;
import org.vecindad.contacts.keeping.CareWords;
import org.vecindad.contacts.need.NeedKind;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One check-in as its committee sees it. */
@Schema(name = "CheckIn")
record CheckInView(UUID id, UUID planId, UUID personId, Outcome outcome, List<NeedKind> needs, String note, UUID byUserId,
                   @Schema(description = "Whether the caller made it, and so may take it back") boolean mine, Instant at) {

    static CheckInView of(CheckIn checkIn, List<NeedKind> needs, UUID reader, CareWords.Opened words) {
        return new CheckInView(checkIn.id(), checkIn.planId(), checkIn.personId(), checkIn.outcome(), needs,
                words.text(checkIn.personId(), CareText.CHECK_IN_NOTE, checkIn.note()), checkIn.byUserId(), checkIn.byUserId().equals(reader), checkIn.at());
    }
}
