package org.vecindad.events.attendance;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.vecindad.chassis.web.Cursor;

/** Which of an event's attendances; what is left out does not narrow. */
class AttendanceFilter {

    @QueryParam("status")
    @Parameter(description = "One or several")
    List<AttendanceStatus> status;

    @QueryParam("person_id")
    UUID personId;

    void narrow(List<String> conditions, Map<String, Object> values) {
        if (status != null && !status.isEmpty()) {
            conditions.add("status in :status");
            values.put("status", status);
        }
        if (personId != null) {
            conditions.add("personId = :person");
            values.put("person", personId);
        }
    }

    record After(Instant createdAt, UUID id) {

        static After of(String cursor) {
            if (cursor == null) {
                return null;
            }
            var parts = Cursor.parts(cursor, 2);
            try {
                return new After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (IllegalArgumentException | DateTimeException notOurs) {
                throw Cursor.unknown();
            }
        }

        static String cursor(Attendance last) {
            return Cursor.of(last.createdAt(), last.id());
        }
    }
}
