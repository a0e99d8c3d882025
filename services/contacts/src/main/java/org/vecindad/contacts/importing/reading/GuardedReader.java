package org.vecindad.contacts.importing.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Gives up when one record grows without end: a single quote that is never closed would otherwise make one
 * cell of the whole rest of the file, in memory.
 */
final class GuardedReader extends FilterReader {

    private final long most;
    private long sinceRecord;

    GuardedReader(Reader text, long most) {
        super(text);
        this.most = most;
    }

    void recordEnds() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws UnreadableFile {
        sinceRecord += read;
        if (sinceRecord > most) {
            throw new UnreadableFile(UnreadableFile.Reason.A_QUOTE_IS_NEVER_CLOSED);
        }
    }
}
