package org.vecindad.contacts.duplicates;

import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.PostalAddress;

import jakarta.validation.constraints.Size;

import java.util.List;

/** What has been typed so far about somebody new; half a phone number is none and does no harm. */
record AskForLikelyDuplicates(String givenName, String additionalName, String familyName, String alias, @Size(max = 20) List<Phone> phones,
                              @Size(max = 20) List<Email> emails, @Size(max = 20) List<PostalAddress> postalAddresses) {

    PersonDraft draft() {
        return Drafts.check(new PersonDraft(givenName, additionalName, familyName, alias, null, null, emails, phones, postalAddresses, null, null, null, null, null, null, null, null)).draft();
    }
}
