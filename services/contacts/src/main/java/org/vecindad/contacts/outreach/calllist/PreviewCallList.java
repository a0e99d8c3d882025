package org.vecindad.contacts.outreach.calllist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import java.util.UUID;

/** Who would be on a list. */
record PreviewCallList(@Schema(description = "As for the list") UUID committeeId, @NotNull @Valid MakeCallList.People people) {
}
