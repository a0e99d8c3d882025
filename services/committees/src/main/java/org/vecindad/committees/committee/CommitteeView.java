package org.vecindad.committees.committee;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.chassis.access.Grants;

/** A committee as its reader may see it. */
record CommitteeView(
    UUID id,
    @Schema(description = "Absent for partners; the ETag is made of it.") Long version,
    String name,
    CommitteeKind kind,
    List<String> languages,
    UUID zoneId,
    CommitteeState state,
    Instant foundedAt,
    Instant updatedAt,
    @Schema(description = "Whether the reader leads it or organizes, so that screens offer only what will work.") Boolean mayChange) {

    static CommitteeView of(Committee committee, Grants reader) {
        if (CommitteePolicy.readsDirectoryOnly(reader)) {
            return new CommitteeView(committee.id(), null, committee.name(), committee.kind(), committee.languages(), committee.zoneId(), committee.state(), null, null, null);
        }
        return new CommitteeView(committee.id(), committee.version(), committee.name(), committee.kind(), committee.languages(), committee.zoneId(), committee.state(),
            committee.foundedAt(), committee.updatedAt(), CommitteePolicy.changes(reader, committee.id()));
    }
}
