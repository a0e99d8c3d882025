package org.vecindad.events.attendance;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Attendance")
record AttendanceView(
    UUID id,
    long version,
    UUID eventId,
    @Schema(description = "Names are asked for with POST /people/cards") UUID personId,
    AttendanceStatus status,
    @Schema(description = "From 1, only while waiting") Integer waitingPosition,
    Instant checkedInAt,
    Instant createdAt) {

    static AttendanceView of(Attendance attendance, Integer waitingPosition) {
        return new AttendanceView(attendance.id(), attendance.version(), attendance.eventId(), attendance.personId(), attendance.status(),
            waitingPosition, attendance.checkedInAt(), attendance.createdAt());
    }
}
