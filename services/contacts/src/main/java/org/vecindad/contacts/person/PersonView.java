package org.vecindad.contacts.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.consent.ConsentView;
import org.vecindad.contacts.intake.Availability;
import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.PostalAddress;
import org.vecindad.contacts.intake.SafeContact;
import org.vecindad.contacts.keeping.Kept;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person as whoever may see them reads them; {@code committeeIds} are the committees that care, as far as the reader sees those. */
public record PersonView(
        UUID id,
        long version,
        String displayName,
        String givenName,
        String additionalName,
        String familyName,
        String alias,
        String preferredLanguage,
        List<String> languagesSpoken,
        List<Email> emails,
        List<Phone> phones,
        List<PostalAddress> postalAddresses,
        List<String> tags,
        List<String> skills,
        String note,
        List<String> identifiers,
        String originSystem,
        @Schema(description = "Needs somebody who interprets") Boolean interpreterNeeded,
        @Schema(description = "When they have time to help") Availability availability,
        @Schema(description = "How they can be reached without harm: to be read before anybody calls or writes") SafeContact safeContact,
        @Schema(description = "Whether the caller may change the record; otherwise it is for reading, as for the host of an event someone signed up for") boolean mayChange,
        @Schema(description = "Said not to be called, and nothing else since") boolean doNotCall,
        List<ConsentView> consents,
        List<UUID> committeeIds,
        Instant createdAt,
        Instant updatedAt) {

    static PersonView of(Kept person, boolean noteToo, boolean mayChange, boolean doNotCall, List<ConsentView> consents, List<UUID> committees) {
        var draft = noteToo ? person.draft() : person.draft().withoutWords();
        return new PersonView(person.id(), person.version(), draft.displayName(), draft.givenName(), draft.additionalName(), draft.familyName(),
                draft.alias(), draft.preferredLanguage(), draft.languagesSpoken(), draft.emails(), draft.phones(), draft.postalAddresses(),
                draft.tags(), draft.skills(), draft.note(), draft.identifiers(), draft.originSystem(), draft.interpreterNeeded(), draft.availability(), draft.safeContact(),
                mayChange, doNotCall, consents, committees, person.createdAt(), person.updatedAt());
    }
}
