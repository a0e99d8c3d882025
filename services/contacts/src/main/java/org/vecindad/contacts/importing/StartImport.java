package org.vecindad.contacts.importing;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The start, with the one question about the whole file answered or not. */
record StartImport(
        @Schema(description = "What everyone of the file agreed to where they signed up; left out, they agreed to nothing yet.") @Valid Agreed agreed) {
}
