package org.vecindad.contacts.consent;

import java.time.Instant;
import java.util.UUID;

/** A consent as the API shows it; {@code withdrawnAt} is absent while it holds. */
public record ConsentView(UUID id, String purpose, String channel, String language, String wording, String source,
                          Instant givenAt, Instant withdrawnAt) {
}
