package org.vecindad.contacts.changes;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who was written, or came into or out of somebody's view, between two moments; for who keeps a copy of everyone. */
@Singleton
public class TouchedPeople {

    // Rows are found by their hour and told apart by their transaction; none of ours is open for as long as that.
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);
    private static final String BETWEEN = """
            select distinct person_id from person_change
             where changed_at >= ? and xid >= ?::text::xid8 and xid < ?::text::xid8""";

    private final Journal journal;

    TouchedPeople(Journal journal) {
        this.journal = journal;
    }

    /**
     * A moment to which the journal was complete.
     *
     * @param transaction the oldest one that had not ended then
     */
    public record Moment(String transaction, Instant at) {

        /** As {@link #toString} wrote it. */
        public static Moment of(String written) {
            var parts = written.split(" ", 2);
            return new Moment(parts[0], Instant.parse(parts[1]));
        }

        /** Whether the journal still reaches back to it. */
        public boolean remembered(Moment now) {
            return at.isAfter(now.at.minus(Bookmark.KEPT).plus(Duration.ofDays(1)));
        }

        @Override
        public String toString() {
            return transaction + " " + at;
        }
    }

    public Moment now(Connection connection) throws SQLException {
        var horizon = journal.horizon(connection);
        return new Moment(horizon.place().transaction(), horizon.now());
    }

    /** Each once, in no order; those touched by a transaction that began after the first moment and ended before the second. */
    public List<UUID> between(Connection connection, Moment from, Moment to) throws SQLException {
        try (var select = connection.prepareStatement(BETWEEN)) {
            select.setTimestamp(1, Timestamp.from(from.at().minus(LONGEST_TRANSACTION)));
            select.setString(2, from.transaction());
            select.setString(3, to.transaction());
            var people = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getObject(1, UUID.class));
                }
            }
            return people;
        }
    }
}
