package org.vecindad.contacts.segment;

import java.time.Instant;
import java.util.UUID;

/** A smart list as those who use it read it. */
record SegmentView(UUID id, long version, String title, Definition definition, Sharing shared, UUID committeeId, boolean mine, Instant createdAt, Instant updatedAt) {

    static SegmentView of(Segment segment, UUID reader) {
        return new SegmentView(segment.id(), segment.version(), segment.words().title(), segment.words().definition(), segment.shared(), segment.committeeId(),
                segment.ownerId().equals(reader), segment.createdAt(), segment.updatedAt());
    }
}
