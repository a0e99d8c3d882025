package org.vecindad.contacts.own;

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

/** A record as the one reads it whom it is about. */
record OwnRecordView(
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
        List<String> skills,
        Boolean interpreterNeeded,
        Availability availability,
        SafeContact safeContact,
        List<ConsentView> consents,
        Instant createdAt,
        Instant updatedAt) {

    static OwnRecordView of(Kept person, List<ConsentView> consents) {
        var draft = person.draft();
        // which numbers reach someone else is what a caller noted
        var phones = draft.phones().stream().map(phone -> phone.marked(null)).toList();
        return new OwnRecordView(person.id(), person.version(), draft.displayName(), draft.givenName(), draft.additionalName(), draft.familyName(), draft.alias(),
                draft.preferredLanguage(), draft.languagesSpoken(), draft.emails(), phones, draft.postalAddresses(), draft.skills(), draft.interpreterNeeded(),
                draft.availability(), draft.safeContact(), consents, person.createdAt(), person.updatedAt());
    }
}
