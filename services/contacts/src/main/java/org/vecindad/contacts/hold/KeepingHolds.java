package org.vecindad.contacts.hold;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When one record becomes two again, whoever was held in the meantime is held as both: nobody can say which of the two was meant. */
@Singleton
public class KeepingHolds {

    private static final int MANY = 1000;

    private final LegalHolds holds;
    private final HoldWords words;

    KeepingHolds(LegalHolds holds, HoldWords words) {
        this.holds = holds;
        this.words = words;
    }

    /** Both people's rows are locked by the caller. */
    public void alsoOn(Connection connection, UUID survivor, UUID other, Instant since) throws SQLException {
        var opened = words.of(List.of(survivor));
        for (var hold : holds.find(connection, new LegalHolds.Query(HoldState.OPEN, survivor, null, null, MANY))) {
            if (!hold.putAt().isBefore(since)) {
                holds.add(connection, LegalHold.put(other, words.reason(other, opened.reason(hold)), hold.putBy(), hold.putAt()));
            }
        }
    }
}
