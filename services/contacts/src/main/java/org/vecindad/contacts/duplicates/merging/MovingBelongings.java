package org.vecindad.contacts.duplicates.merging;

import org.vecindad.contacts.consent.MovingConsents;
import org.vecindad.contacts.hold.KeepingHolds;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything that hangs on a record here goes with the person, and back. */
@Singleton
class MovingBelongings {

    private final MovingConsents consents;
    private final Sights sights;
    private final FollowingRows rows;
    private final KeepingHolds holds;

    MovingBelongings(MovingConsents consents, Sights sights, FollowingRows rows, KeepingHolds holds) {
        this.consents = consents;
        this.sights = sights;
        this.rows = rows;
        this.holds = holds;
    }

    Moved move(Connection connection, UUID from, UUID to, Instant at) throws SQLException {
        var withdrawn = consents.letRefusalsWin(connection, List.of(from, to), at);
        return new Moved(consents.moveAll(connection, from, to), withdrawn, sights.follow(connection, from, to), rows.moveAll(connection, from, to));
    }

    void moveBack(Connection connection, Merge merge) throws SQLException {
        var moved = merge.moved();
        consents.giveAgain(connection, moved.withdrawn(), merge.at());
        consents.moveBack(connection, moved.consents(), merge.survivor(), merge.merged());
        sights.unfollow(connection, moved.sights());
        rows.moveBack(connection, moved.rows(), merge.survivor(), merge.merged());
        holds.alsoOn(connection, merge.survivor(), merge.merged(), merge.at());
    }
}
