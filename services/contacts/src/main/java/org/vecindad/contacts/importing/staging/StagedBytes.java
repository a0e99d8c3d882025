package org.vecindad.contacts.importing.staging;

import java.io.IOException;
import java.io.InputStream;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.contacts.importing.reading.ByteSource;

/** The uploaded file in its sealed pieces, all of one size but the last. */
public final class StagedBytes implements ByteSource {

    /** What one piece holds before it is sealed. */
    public static final int PIECE = 256 * 1024;

    private final Pieces pieces;
    private final DataKey key;
    private final long length;

    public StagedBytes(Pieces pieces, DataKey key, long length) {
        this.pieces = pieces;
        this.key = key;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream from(long offset) throws IOException {
        return new StagedFile(pieces, key, offset);
    }
}
