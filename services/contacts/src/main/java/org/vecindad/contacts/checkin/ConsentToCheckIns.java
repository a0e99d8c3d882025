package org.vecindad.contacts.checkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Purpose;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody agreed to when the plan was made with them; recorded as a consent for contact unless one holds already. */
@Schema(name = "ConsentToCheckIns")
record ConsentToCheckIns(
        @NotBlank @Size(max = 4000) @Schema(description = "As it was put to the person") String wording,
        @Size(max = 4000) @Schema(description = "Where it was given: in person, a call") String source) {

    ConsentDraft asDraft(CheckInChannel channel, String language) {
        return new ConsentDraft(Purpose.CONTACT, null, channel.channel(), language, wording.strip(), source, false);
    }
}
