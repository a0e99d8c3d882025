package org.vecindad.contacts.segment;

import java.time.Instant;
import java.util.UUID;

/** A smart list with its words open. */
record Segment(UUID id, long version, UUID ownerId, Sharing shared, UUID committeeId, SegmentWords words, Instant createdAt, Instant updatedAt) {

    Segment changed(SegmentWords to, Sharing with, UUID committee, Instant at) {
        return new Segment(id, version + 1, ownerId, with, committee, to, createdAt, at);
    }

    boolean same(SegmentWords to, Sharing with, UUID committee) {
        return words.equals(to) && shared == with && java.util.Objects.equals(committeeId, committee);
    }

    /** The body a merge patch is applied to. */
    SaveSegment asRequest() {
        return new SaveSegment(words.title(), words.definition(), shared, committeeId);
    }

}
