package org.vecindad.contacts.person;

import org.vecindad.contacts.intake.SafeContact;
import org.vecindad.contacts.search.PersonRow;

import java.util.UUID;

/** What a screen needs to show a person by name. */
public record PersonCard(UUID id, String displayName, String givenName, String alias, String preferredLanguage, String phone, String email, boolean doNotCall,
                         SafeContact safeContact) {

    public static PersonCard of(PersonRow row, boolean doNotCall) {
        return new PersonCard(row.id(), row.displayName(), row.givenName(), row.alias(), row.preferredLanguage(), row.phone(), row.email(), doNotCall, row.safeContact());
    }
}
