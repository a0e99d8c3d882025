package org.vecindad.contacts.exporting.file;

import java.io.Closeable;
import java.io.IOException;

/** Takes people one after another, so that nobody needs to hold them; closing it without {@link #end} leaves the file visibly broken off. */
public interface PeopleFile extends Closeable {

    void write(Exported person) throws IOException;

    void end() throws IOException;

    @Override
    default void close() throws IOException {
        // what it writes into belongs to the answer
    }
}
