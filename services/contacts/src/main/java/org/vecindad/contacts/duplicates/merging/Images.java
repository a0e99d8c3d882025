package org.vecindad.contacts.duplicates.merging;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.PersonSeal;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What the survivor was before a merge and right after it, sealed under the survivor's own keys: erasing the person makes them unreadable. */
@Singleton
class Images {

    private static final Place IDENTITY_BEFORE = new Place("merge", "identity_before", PersonSeal.IDENTITY);
    private static final Place IDENTITY_AFTER = new Place("merge", "identity_after", PersonSeal.IDENTITY);
    private static final Place NOTE_BEFORE = new Place("merge", "note_before", PersonSeal.NOTE);
    private static final Place NOTE_AFTER = new Place("merge", "note_after", PersonSeal.NOTE);

    private final Keyring keyring;

    Images(Keyring keyring) {
        this.keyring = keyring;
    }

    record Sealed(byte[] identityBefore, byte[] identityAfter, byte[] noteBefore, byte[] noteAfter) {
    }

    record Opened(PersonDraft before, PersonDraft after) {
    }

    /** Once the survivor is written: from then on there is a key for the note if there is a note. */
    Sealed seal(UUID survivor, PersonDraft before, PersonDraft after) {
        var identity = key(survivor, PersonSeal.IDENTITY);
        var note = key(survivor, PersonSeal.NOTE);
        return new Sealed(PersonSeal.identity(identity, IDENTITY_BEFORE, before), PersonSeal.identity(identity, IDENTITY_AFTER, after),
                sealed(note, NOTE_BEFORE, before.note()), sealed(note, NOTE_AFTER, after.note()));
    }

    Opened open(UUID survivor, Sealed sealed) {
        var identity = key(survivor, PersonSeal.IDENTITY);
        var note = key(survivor, PersonSeal.NOTE);
        return new Opened(
                PersonSeal.identity(identity, IDENTITY_BEFORE, sealed.identityBefore()).withNote(opened(note, NOTE_BEFORE, sealed.noteBefore())),
                PersonSeal.identity(identity, IDENTITY_AFTER, sealed.identityAfter()).withNote(opened(note, NOTE_AFTER, sealed.noteAfter())));
    }

    private DataKey key(UUID owner, String retention) {
        return keyring.openAll(List.of(owner), retention).get(owner);
    }

    private static byte[] sealed(DataKey key, Place place, String note) {
        return note == null ? null : key.seal(place, note.getBytes(StandardCharsets.UTF_8));
    }

    private static String opened(DataKey key, Place place, byte[] sealed) {
        return sealed == null ? null : new String(key.open(place, sealed), StandardCharsets.UTF_8);
    }
}
