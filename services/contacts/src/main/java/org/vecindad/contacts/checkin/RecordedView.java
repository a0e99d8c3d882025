package org.vecindad.contacts.checkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A check-in just recorded, and the plan as it stands after it. */
@Schema(name = "RecordedCheckIn")
record RecordedView(UUID id, CheckInView checkIn, PlanView plan) {
}
