package org.vecindad.contacts.importing.reading;

import java.io.IOException;

/**
 * The texts of a workbook, which its cells name by number. They come in one piece that may be as large as the
 * table itself, so whoever reads a workbook says where they are kept.
 */
public interface SharedStrings {

    void add(String text) throws IOException;

    /** The text added as the {@code index}th, from 0; empty when there is none. */
    String get(int index) throws IOException;
}
