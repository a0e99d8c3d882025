package org.vecindad.contacts.consent;

import org.vecindad.contacts.intake.ConsentDraft;

import java.util.UUID;

/** A consent on its way into the book. */
public record GivenConsent(UUID id, UUID person, ConsentDraft draft) {

    public static GivenConsent of(UUID person, ConsentDraft draft) {
        return new GivenConsent(UUID.randomUUID(), person, draft);
    }
}
