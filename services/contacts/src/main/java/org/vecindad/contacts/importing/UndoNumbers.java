package org.vecindad.contacts.importing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.vecindad.contacts.keeping.TakenBack;

/** The numbers of an undoing as they lie in the import's row. */
final class UndoNumbers {

    private static final JsonMapper JSON = new JsonMapper();

    private UndoNumbers() {
    }

    static String json(TakenBack result) {
        try {
            return JSON.writeValueAsString(result);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static TakenBack read(String json) {
        try {
            return json == null ? TakenBack.NOTHING : JSON.readValue(json, TakenBack.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
