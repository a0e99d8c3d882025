package org.vecindad.contacts.outreach.calllist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A list as those who work with it read it. */
record CallListView(UUID id, long version, String title, UUID committeeId, Script script, String ask, String handOffNote, CallListState state,
                    Progress progress, @Schema(description = "Only in the answer to making it") LeftOut leftOut, Instant createdAt, UUID createdBy, boolean mine) {

    static CallListView of(CallList list, Progress progress, LeftOut leftOut, UUID reader) {
        var words = list.words();
        return new CallListView(list.id(), list.version(), words.title(), list.committeeId(), words.script(), words.ask(), words.handOffNote(), list.state(),
                progress, leftOut, list.createdAt(), list.createdBy(), list.createdBy().equals(reader));
    }
}
