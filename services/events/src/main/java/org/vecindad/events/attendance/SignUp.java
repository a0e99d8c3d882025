package org.vecindad.events.attendance;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record SignUp(@NotNull @Schema(description = "Somebody the caller sees in contacts") UUID personId) {
}
