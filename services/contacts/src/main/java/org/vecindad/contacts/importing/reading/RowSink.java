package org.vecindad.contacts.importing.reading;

import java.io.IOException;

/** Takes the rows of a table one after another, so that nobody needs to hold them. */
@FunctionalInterface
public interface RowSink {

    void take(Row row) throws IOException;
}
