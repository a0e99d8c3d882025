package org.vecindad.contacts.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.nio.file.Path;
import java.util.Optional;

/** Indexes of other replicas, which begin with what lies in a file. */
@Singleton
public class Replicas {

    @Inject
    RowCodec rows;

    @Inject
    CursorSeal cursors;

    @Inject
    SnapshotKey key;

    public PeopleIndex beginningWith(Path file) {
        return new PeopleIndex(rows, cursors, new IndexSnapshot(key, Optional.of(file)));
    }
}
