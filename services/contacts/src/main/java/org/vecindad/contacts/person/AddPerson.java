package org.vecindad.contacts.person;

import org.vecindad.contacts.intake.Availability;
import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.PostalAddress;
import org.vecindad.contacts.intake.SafeContact;

import java.util.List;
import java.util.UUID;

/** A new person. Everything is optional, but one of name, alias, phone or e-mail. */
public record AddPerson(
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
        Boolean interpreterNeeded,
        Availability availability,
        SafeContact safeContact,
        List<RecordConsent> consents,
        UUID committeeId) {

    public AddPerson {
        consents = consents == null ? List.of() : consents;
    }

    PersonDraft draft() {
        return new PersonDraft(givenName, additionalName, familyName, alias, preferredLanguage, languagesSpoken, emails, phones,
                postalAddresses, tags, skills, note, identifiers, originSystem, interpreterNeeded, availability, safeContact);
    }
}
