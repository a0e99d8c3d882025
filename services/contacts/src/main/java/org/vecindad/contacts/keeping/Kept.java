package org.vecindad.contacts.keeping;

import org.vecindad.contacts.intake.PersonDraft;

import java.time.Instant;
import java.util.UUID;

/** A person as kept, with the documents open. {@code hasNoteKey} says whether a note was ever written. */
public record Kept(UUID id, long version, Standing standing, PersonDraft draft, boolean hasNoteKey, Instant createdAt, Instant updatedAt) {

    /** The same, after a change that told of the next version. */
    public Kept next(PersonDraft changed, Instant at) {
        return new Kept(id, version + 1, standing, changed, changed.note() != null, createdAt, at);
    }
}
