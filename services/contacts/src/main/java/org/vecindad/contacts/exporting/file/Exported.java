package org.vecindad.contacts.exporting.file;

import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.PersonDraft;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody to be written down: what is kept, and by which channels they agreed to be contacted, or do not want to be. */
public record Exported(UUID id, PersonDraft draft, Set<Channel> agreed, Set<Channel> refused) {

    /** Their numbers, the primary one first; not those that turned out to be somebody else's. */
    List<Phone> phones() {
        return draft.phonesToCall();
    }

    List<String> emails() {
        return Stream.concat(Stream.ofNullable(draft.primaryEmail()), draft.emails().stream().map(email -> email.address())).distinct().toList();
    }
}
