package org.vecindad.events.attendance;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param counts of the whole event, whatever the filter: a door needs "12 of 30" beside whichever list it shows */
record AttendancePage(
    List<AttendanceView> items,
    @Schema(description = "Absent on the last page") String next,
    @Schema(description = "Only with count=true") Long total,
    @Schema(description = "How many by status, in the whole event") Map<String, Long> counts) {
}
