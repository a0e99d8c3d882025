package org.vecindad.contacts.keeping;

import org.vecindad.contacts.sight.Reason;

import java.time.Instant;
import java.util.UUID;

/**
 * Who brings people in.
 *
 * @param by     the user
 * @param viewer the committee that will care for them, or the partner organization that brought them; null when an
 *               organizer brings them in for nobody in particular, so that only organizers see them
 * @param reason {@link Reason#CARE} or {@link Reason#BROUGHT_IN}
 * @param importId the import they come from, or null
 */
public record Bringing(UUID by, UUID viewer, Reason reason, Instant at, UUID importId) {

    public Bringing(UUID by, UUID viewer, Reason reason, Instant at) {
        this(by, viewer, reason, at, null);
    }

    public static Bringing forCommittee(UUID by, UUID committee, Instant at) {
        return new Bringing(by, committee, Reason.CARE, at);
    }

    public static Bringing forPartner(UUID by, UUID organization, Instant at) {
        return new Bringing(by, organization, Reason.BROUGHT_IN, at);
    }
}
