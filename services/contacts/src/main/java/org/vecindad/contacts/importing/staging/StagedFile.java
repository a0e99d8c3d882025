package org.vecindad.contacts.importing.staging;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Objects;
import org.vecindad.chassis.privacy.DataKey;

/** The uploaded bytes as a stream, one piece in memory at a time. */
final class StagedFile extends InputStream {

    private final Pieces pieces;
    private final DataKey key;
    private byte[] piece = new byte[0];
    private int at;
    private int next;

    StagedFile(Pieces pieces, DataKey key, long offset) throws IOException {
        this.pieces = pieces;
        this.key = key;
        next = (int) (offset / StagedBytes.PIECE);
        if (more()) {
            at = (int) Math.min(offset % StagedBytes.PIECE, piece.length);
        }
    }

    @Override
    public int read() throws IOException {
        if (!more()) {
            return -1;
        }
        return piece[at++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int taken = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, buffer, offset, taken);
        at += taken;
        return taken;
    }

    private boolean more() throws IOException {
        while (piece != null && at == piece.length) {
            try {
                piece = pieces.get(Shelf.FILE, next++, key);
            } catch (SQLException unreachable) {
                throw new StagingUnreachable(unreachable);
            }
            at = 0;
        }
        return piece != null;
    }
}
