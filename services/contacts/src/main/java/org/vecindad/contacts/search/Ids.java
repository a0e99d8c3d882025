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

    static void write(UUID id, byte[] into, int at) {
        ByteBuffer.wrap(into, at, 16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
