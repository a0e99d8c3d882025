package org.vecindad.committees.membership;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.committees.person.NamesPerson;

/** Appoints somebody to a committee. */
@Schema(examples = """
    {"person_id": "0198c5f0-0000-7000-8000-000000000001", "role": "captain"}""")
record AppointMember(
    @Schema(description = "Whom; the caller must see this person.") UUID personId,
    @Schema(description = "Whose account; only organizers may say so. An account linked to the person is found by itself.") UUID userId,
    @NotNull Role role) implements NamesPerson {

    /** @throws ProblemException 400 when nobody is named */
    void mustNameSomebody() {
        if (personId == null && userId == null) {
            throw ProblemException.invalid("/person_id", "required", "somebody must be named");
        }
    }
}
