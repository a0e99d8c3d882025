package org.vecindad.contacts.segment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A smart list as it is to be kept. */
record SaveSegment(
        @Schema(required = true) String title,
        @Schema(required = true) Definition definition,
        @Schema(description = "mine where nothing is said; coalition is for organizers") Sharing shared,
        @Schema(description = "Only with shared = committee: one that the caller leads") UUID committeeId) {

    Sharing sharing() {
        return shared == null ? Sharing.MINE : shared;
    }
}
