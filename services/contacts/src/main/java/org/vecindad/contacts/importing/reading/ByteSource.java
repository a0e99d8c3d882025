package org.vecindad.contacts.importing.reading;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read again from any place; a workbook's table of contents stands at its end. */
public interface ByteSource {

    long length();

    InputStream from(long offset) throws IOException;
}
