package org.vecindad.contacts.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody takes along: their record, where they belong and belonged, and what they signed up for. */
record OwnCopyView(Instant takenAt, OwnRecordView record, List<Membership> memberships, List<Attendance> attendances) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Membership(UUID committeeId, String committeeName, String role, Instant since, Instant ended) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attendance(UUID eventId, @JsonRawValue @Schema(implementation = Map.class) String eventTitle, Instant startsAt, String status, Instant since) {
    }
}
