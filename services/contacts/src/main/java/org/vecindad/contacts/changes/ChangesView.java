package org.vecindad.contacts.changes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** A part of what changed. */
record ChangesView(
        @Schema(description = "Each person once; empty when there is nothing new") List<ChangeView> items,
        @Schema(description = "Always there: keep it, and send it as cursor the next time") String next) {

    ChangesView {
        items = List.copyOf(items);
    }
}
