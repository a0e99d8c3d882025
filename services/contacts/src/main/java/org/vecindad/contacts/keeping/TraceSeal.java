package org.vecindad.contacts.keeping;

import java.nio.charset.StandardCharsets;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.intake.PersonDraft;

/** Seals with a person's own keys what an import found and left: erasing the person makes it unreadable, wherever it lies. */
final class TraceSeal {

    private static final String TABLE = "import_piece";
    private static final Place IDENTITY_BEFORE = new Place(TABLE, "identity_before", PersonSeal.IDENTITY);
    private static final Place IDENTITY_AFTER = new Place(TABLE, "identity_after", PersonSeal.IDENTITY);
    private static final Place NOTE_BEFORE = new Place(TABLE, "note_before", PersonSeal.NOTE);
    private static final Place NOTE_AFTER = new Place(TABLE, "note_after", PersonSeal.NOTE);

    private TraceSeal() {
    }

    /** @param note only where the note changed */
    static Trace.Images seal(DataKey identity, DataKey note, PersonDraft before, PersonDraft after) {
        boolean noted = note != null;
        return new Trace.Images(PersonSeal.identity(identity, IDENTITY_BEFORE, before), PersonSeal.identity(identity, IDENTITY_AFTER, after),
                noted ? sealed(note, NOTE_BEFORE, before.note()) : null, noted ? sealed(note, NOTE_AFTER, after.note()) : null);
    }

    static PersonDraft before(DataKey identity, DataKey note, Trace.Images images) {
        return PersonSeal.identity(identity, IDENTITY_BEFORE, images.identityBefore()).withNote(opened(note, NOTE_BEFORE, images.noteBefore()));
    }

    static PersonDraft after(DataKey identity, DataKey note, Trace.Images images) {
        return PersonSeal.identity(identity, IDENTITY_AFTER, images.identityAfter()).withNote(opened(note, NOTE_AFTER, images.noteAfter()));
    }

    private static byte[] sealed(DataKey key, Place place, String note) {
        return note == null ? null : key.seal(place, note.getBytes(StandardCharsets.UTF_8));
    }

    private static String opened(DataKey key, Place place, byte[] sealed) {
        return key == null || sealed == null ? null : new String(key.open(place, sealed), StandardCharsets.UTF_8);
    }
}
