package org.vecindad.contacts.exporting;

import jakarta.ws.rs.core.StreamingOutput;

/** A file that is put together while it is written. */
record Fetched(ExportFormat format, StreamingOutput bytes) {
}
