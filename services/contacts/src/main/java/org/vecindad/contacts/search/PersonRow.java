package org.vecindad.contacts.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.PostalAddress;
import org.vecindad.contacts.intake.SafeContact;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A person as a list shows them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonRow(
        UUID id,
        @JsonIgnore long version,
        String displayName,
        String givenName,
        String familyName,
        String alias,
        String preferredLanguage,
        List<String> languagesSpoken,
        List<String> tags,
        String postalCode,
        String locality,
        boolean hasPhone,
        boolean hasEmail,
        String phone,
        String email,
        @Schema(description = "How they can be reached without harm") SafeContact safeContact) {

    public PersonRow {
        languagesSpoken = languagesSpoken == null ? List.of() : languagesSpoken;
        tags = tags == null ? List.of() : tags;
    }

    public static PersonRow of(UUID id, long version, PersonDraft draft) {
        return new PersonRow(id, version, draft.displayName(), draft.givenName(), draft.familyName(), draft.alias(),
                draft.preferredLanguage(), draft.languagesSpoken(), draft.tags(),
                first(draft, PostalAddress::postalCode), first(draft, PostalAddress::locality),
                !draft.phones().isEmpty(), !draft.emails().isEmpty(), draft.primaryPhone(), draft.primaryEmail(), draft.safeContact());
    }

    PersonRow at(long actual) {
        return new PersonRow(id, actual, displayName, givenName, familyName, alias, preferredLanguage, languagesSpoken, tags,
                postalCode, locality, hasPhone, hasEmail, phone, email, safeContact);
    }

    /** The same without phone and e-mail; whether there are any is still said. */
    public PersonRow withoutContact() {
        return new PersonRow(id, version, displayName, givenName, familyName, alias, preferredLanguage, languagesSpoken, tags,
                postalCode, locality, hasPhone, hasEmail, null, null, safeContact);
    }

    /** The same, as it is told to whom remarks are not meant for. */
    public PersonRow withoutWords() {
        return safeContact == null || safeContact.remark() == null ? this : new PersonRow(id, version, displayName, givenName, familyName, alias, preferredLanguage,
                languagesSpoken, tags, postalCode, locality, hasPhone, hasEmail, phone, email, safeContact.withoutWords());
    }

    public boolean showsContact() {
        return phone != null || email != null;
    }

    private static String first(PersonDraft draft, java.util.function.Function<PostalAddress, String> part) {
        return draft.postalAddresses().stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
