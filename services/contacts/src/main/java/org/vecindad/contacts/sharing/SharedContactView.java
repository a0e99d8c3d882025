package org.vecindad.contacts.sharing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody else who is reached the same way. */
record SharedContactView(UUID id, String displayName, @Schema(description = "phone, email") List<String> shares) {
}
