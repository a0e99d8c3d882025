package org.vecindad.contacts.changes;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** Somebody to read again, or to forget. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeView(
        UUID id,
        Instant changedAt,
        @Schema(description = "True when the caller does not see the person any more: erased, put away, merged, or not shared any longer. Absent otherwise.") Boolean deleted) {

    static ChangeView of(UUID id, Instant at, boolean seen) {
        return new ChangeView(id, at, seen ? null : true);
    }
}
