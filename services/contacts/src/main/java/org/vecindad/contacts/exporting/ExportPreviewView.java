package org.vecindad.contacts.exporting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What asking for it would mean. */
record ExportPreviewView(
        @Schema(description = "How many are meant now") int people,
        @Schema(description = "Whether it opens for a reason alone; otherwise it waits for a second pair of eyes or twelve hours of notice") boolean atOnce) {
}
