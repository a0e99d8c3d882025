package org.vecindad.contacts.segment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** Whom a smart list means: groups of criteria, one level deep. {@code version} is that of this shape, and is 1. */
@Schema(name = "SegmentDefinition")
record Definition(Integer version, Match match, List<Group> groups) {

    static final int VERSION = 1;

    enum Match { ALL, ANY }

    @Schema(name = "SegmentGroup")
    record Group(Match match, Boolean not, List<Criterion> criteria) {
    }
}
