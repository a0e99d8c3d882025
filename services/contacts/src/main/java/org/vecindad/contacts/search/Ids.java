package org.vecindad.contacts.search;

import org.apache.lucene.util.BytesRef;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids as sixteen bytes. */
final class Ids {

    private Ids() {
    }

    static BytesRef term(UUID id) {
        var bytes = new byte[16];
        write(id, bytes, 0);
        return new BytesRef(bytes);
    }

    /** The id that ends a place in the order of names. */
    static UUID atEnd(BytesRef place) {
        var bytes = ByteBuffer.wrap(place.bytes, place.offset + place.length - 16, 16);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    static void write(UUID id, byte[] into, int at) {
        ByteBuffer.wrap(into, at, 16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
