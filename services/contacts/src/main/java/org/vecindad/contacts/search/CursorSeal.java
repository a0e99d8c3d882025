package org.vecindad.contacts.search;

import org.apache.lucene.util.BytesRef;
import org.vecindad.chassis.privacy.KeyEncryption;
import org.vecindad.chassis.web.Cursor;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of people ends is a place in the order of names, and a collation key can be read back. It is therefore
 * sealed; any replica opens it, and a person renamed or erased in between does not break it.
 */
@Singleton
class CursorSeal {

    private static final byte[] PURPOSE = "cursor|people".getBytes(StandardCharsets.UTF_8);

    private final KeyEncryption keys;

    CursorSeal(KeyEncryption keys) {
        this.keys = keys;
    }

    String seal(BytesRef place) {
        var bytes = java.util.Arrays.copyOfRange(place.bytes, place.offset, place.offset + place.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.wrap(bytes, PURPOSE));
    }

    BytesRef open(String cursor) {
        try {
            return new BytesRef(keys.unwrap(Base64.getUrlDecoder().decode(cursor), PURPOSE));
        } catch (RuntimeException notOurs) {
            throw Cursor.unknown();
        }
    }
}
