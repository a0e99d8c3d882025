package org.vecindad.events.attendance;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "registered undoes a wrong check-in or no_show; whoever was let in from a full event's line goes back to their place in it")
record ChangeAttendance(@NotNull AttendanceStatus status) {
}
