package org.vecindad.events.attendance;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "waiting, registered and confirmed undo a wrong check-in, no_show or cancellation. Whoever has no seat of their own and finds none free waits again, at their old place in the line: read the status of the answer.")
record ChangeAttendance(@NotNull AttendanceStatus status) {
}
