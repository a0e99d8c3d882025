package org.vecindad.contacts.exporting;

import org.vecindad.contacts.exporting.file.ExportColumn;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What somebody asked for, with its words open. {@code people}: how many were meant then; it never becomes more. */
record Export(UUID id, long version, ExportTarget of, ExportFormat format, Set<ExportColumn> columns, ExportReason reason, ExportWords words, int people,
              UUID askedBy, Instant askedAt, ExportState state) {

    /** As it stands at a moment. */
    Export at(Instant now) {
        return becoming(words, state.at(now), version);
    }

    Export next(ExportWords said, ExportState state) {
        return becoming(said, state, version + 1);
    }

    private Export becoming(ExportWords said, ExportState next, long nextVersion) {
        return new Export(id, nextVersion, of, format, columns, reason, said, people, askedBy, askedAt, next);
    }
}
