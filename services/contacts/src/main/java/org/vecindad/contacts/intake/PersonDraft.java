package org.vecindad.contacts.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that may be written down about a person. There is no field for what never is (status, country of birth, birth
 * date, ethnicity, party), and none will be added.
 */
public record PersonDraft(
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
        SafeContact safeContact) {

    public PersonDraft {
        languagesSpoken = listed(languagesSpoken);
        emails = listed(emails);
        phones = listed(phones);
        postalAddresses = listed(postalAddresses);
        tags = listed(tags);
        skills = listed(skills);
        identifiers = listed(identifiers);
        interpreterNeeded = Boolean.TRUE.equals(interpreterNeeded) ? true : null;
    }

    public static PersonDraft empty() {
        return new PersonDraft(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static PersonDraft named(String givenName, String familyName) {
        return new PersonDraft(givenName, null, familyName, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public PersonDraft withPhone(String number) {
        return new PersonDraft(givenName, additionalName, familyName, alias, preferredLanguage, languagesSpoken, emails,
                append(phones, Phone.of(number)), postalAddresses, tags, skills, note, identifiers, originSystem, interpreterNeeded, availability, safeContact);
    }

    public PersonDraft withPhones(List<Phone> all) {
        return new PersonDraft(givenName, additionalName, familyName, alias, preferredLanguage, languagesSpoken, emails, all,
                postalAddresses, tags, skills, note, identifiers, originSystem, interpreterNeeded, availability, safeContact);
    }

    public PersonDraft withEmail(String address) {
        return new PersonDraft(givenName, additionalName, familyName, alias, preferredLanguage, languagesSpoken,
                append(emails, Email.of(address)), phones, postalAddresses, tags, skills, note, identifiers, originSystem, interpreterNeeded, availability, safeContact);
    }

    public PersonDraft withPreferredLanguage(String language) {
        return new PersonDraft(givenName, additionalName, familyName, alias, language, languagesSpoken, emails, phones,
                postalAddresses, tags, skills, note, identifiers, originSystem, interpreterNeeded, availability, safeContact);
    }

    public PersonDraft withTags(List<String> all) {
        return new PersonDraft(givenName, additionalName, familyName, alias, preferredLanguage, languagesSpoken, emails, phones,
                postalAddresses, all, skills, note, identifiers, originSystem, interpreterNeeded, availability, safeContact);
    }

    public PersonDraft withNote(String words) {
        return new PersonDraft(givenName, additionalName, familyName, alias, preferredLanguage, languagesSpoken, emails,
                phones, postalAddresses, tags, skills, words, identifiers, originSystem, interpreterNeeded, availability, safeContact);
    }

    /** As it is told to whom notes and remarks are not meant for. */
    public PersonDraft withoutWords() {
        return new PersonDraft(givenName, additionalName, familyName, alias, preferredLanguage, languagesSpoken, emails, phones, postalAddresses, tags, skills, null,
                identifiers, originSystem, interpreterNeeded, availability == null ? null : availability.withoutWords(), safeContact == null ? null : safeContact.withoutWords());
    }

    /** Who sends numbers back need not know of wrong ones: a mark goes only with a word about it. */
    public PersonDraft stillWrongAs(PersonDraft known) {
        var wrong = known.phones.stream().filter(Phone::reachesSomeoneElse).map(Phone::number).collect(Collectors.toSet());
        return wrong.isEmpty() ? this : withPhones(phones.stream()
                .map(phone -> phone.wrong() == null && Phones.e164(phone.number()).filter(wrong::contains).isPresent() ? phone.marked(true) : phone).toList());
    }

    public PersonDraft withIdentifiers(List<String> known) {
        return new PersonDraft(givenName, additionalName, familyName, alias, preferredLanguage, languagesSpoken, emails,
                phones, postalAddresses, tags, skills, note, known, originSystem, interpreterNeeded, availability, safeContact);
    }

    /** Whether a person can be made of this at all: a name, an alias, a phone or an e-mail. */
    @JsonIgnore
    public boolean isSomebody() {
        return givenName != null || additionalName != null || familyName != null || alias != null
                || !emails.isEmpty() || !phones.isEmpty();
    }

    /** The name as people say it; an alias stands in where no name is known, and a contact detail where not even that. */
    public String displayName() {
        var full = joined(givenName, additionalName, familyName);
        if (!full.isEmpty()) {
            return full;
        }
        if (alias != null) {
            return alias;
        }
        return primaryEmail() != null ? primaryEmail() : primaryPhone() != null ? primaryPhone() : "";
    }

    public String primaryEmail() {
        return emails.stream().filter(Email::ranksFirst).findFirst().or(() -> emails.stream().findFirst())
                .map(Email::address).orElse(null);
    }

    public String primaryPhone() {
        return phonesToCall().stream().findFirst().map(Phone::number).orElse(null);
    }

    /** The numbers that are theirs, the primary one first. */
    public List<Phone> phonesToCall() {
        var theirs = phones.stream().filter(phone -> !phone.reachesSomeoneElse()).toList();
        return Stream.concat(theirs.stream().filter(Phone::ranksFirst), theirs.stream().filter(phone -> !phone.ranksFirst())).toList();
    }

    private static String joined(String... parts) {
        return String.join(" ", Stream.of(parts).filter(Objects::nonNull).toList());
    }

    private static <T> List<T> listed(List<T> items) {
        return items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
    }

    private static <T> List<T> append(List<T> items, T item) {
        return Stream.concat(items.stream(), Stream.of(item)).toList();
    }
}
