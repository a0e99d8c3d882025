package org.vecindad.contacts.segment;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.keeping.AfterCommit;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Removes one's own list, and then the key that opens its words. */
@Singleton
class RemovingSegments {

    private final CurrentGrants current;
    private final Segments segments;
    private final Keyring keyring;
    private final AfterCommit afterCommit;

    RemovingSegments(CurrentGrants current, Segments segments, Keyring keyring, AfterCommit afterCommit) {
        this.current = current;
        this.segments = segments;
        this.keyring = keyring;
        this.afterCommit = afterCommit;
    }

    void remove(Connection connection, UUID id) throws SQLException {
        segments.owned(connection, current.get(), id);
        segments.remove(connection, id);
        // Should this be interrupted, the key is swept as one of nobody.
        afterCommit.run(() -> keyring.destroy(id));
    }
}
