package org.vecindad.events.known;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.vecindad.chassis.facts.Feed;
import org.vecindad.chassis.facts.ReceivedFact;

/** A table of what another service told: a row for each id, of the latest version heard. */
abstract class KnownFeed extends Feed {

    private final String table;
    private final String keep;

    /** @param keep writes one row, unless a later version of it is known; id and version come first */
    KnownFeed(String topic, String table, String keep) {
        super(topic);
        this.table = table;
        this.keep = keep;
    }

    /** Sets the parameters after id and version. */
    abstract void fill(PreparedStatement row, Told told) throws SQLException;

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        try (var row = connection.prepareStatement(keep); var forget = connection.prepareStatement("DELETE FROM " + table + " WHERE id = ?")) {
            for (var fact : facts) {
                if (fact.tombstone()) {
                    forget.setObject(1, fact.key());
                    forget.executeUpdate();
                } else {
                    row.setObject(1, fact.key());
                    row.setLong(2, fact.version());
                    fill(row, new Told(fact.data()));
                    row.executeUpdate();
                }
            }
        }
    }

    @Override
    public void startOver(Connection connection) throws SQLException {
        try (var forgetVersions = connection.createStatement()) {
            forgetVersions.executeUpdate("UPDATE " + table + " SET version = -1");
        }
    }
}
