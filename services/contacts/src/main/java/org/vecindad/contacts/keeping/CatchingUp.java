package org.vecindad.contacts.keeping;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.vecindad.contacts.changes.TouchedPeople;
import org.vecindad.contacts.changes.TouchedPeople.Moment;
import org.vecindad.contacts.search.Expected;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Compares the index with what is kept, for everyone the journal names since a moment, and takes in again who differs. Versions
 * and sights are compared, no document is opened for it: of a hundred thousand who were indexed as they were written none is read again.
 */
@Singleton
class CatchingUp {

    private static final int BATCH = 2000;

    private final AgroalDataSource work;
    private final TouchedPeople touched;
    private final Sights sights;
    private final Indexing indexing;
    private final PeopleIndex index;

    CatchingUp(@DataSource("work") AgroalDataSource work, TouchedPeople touched, Sights sights, Indexing indexing, PeopleIndex index) {
        this.work = work;
        this.touched = touched;
        this.sights = sights;
        this.indexing = indexing;
        this.index = index;
    }

    /**
     * @param upTo   all that was committed before is in the index
     * @param erased whether the journal names somebody erased since
     */
    record Caught(Moment upTo, boolean erased) {
    }

    Moment now() throws SQLException {
        try (var connection = work.getConnection()) {
            return touched.now(connection);
        }
    }

    Caught since(Moment since) throws SQLException {
        boolean erased = false;
        try (var connection = work.getConnection()) {
            var now = touched.now(connection);
            var people = touched.between(connection, since, now);
            for (int from = 0; from < people.size(); from += BATCH) {
                var some = people.subList(from, Math.min(from + BATCH, people.size()));
                erased |= erased(connection, some);
                indexing.refreshExpected(index.differing(expected(connection, some)));
            }
            return new Caught(now, erased);
        }
    }

    /** Whether the index has as many people as there are. */
    boolean complete() throws SQLException {
        try (var connection = work.getConnection();
             var count = connection.prepareStatement("select count(*) from person where standing = 'active' and identity is not null");
             var row = count.executeQuery()) {
            row.next();
            return row.getLong(1) == index.size();
        }
    }

    private List<Expected> expected(Connection connection, Collection<UUID> ids) throws SQLException {
        var seen = sights.of(connection, ids);
        var expected = new ArrayList<Expected>(ids.size());
        var absent = new HashSet<>(ids);
        try (var select = connection.prepareStatement("select id, version from person where id = any (?) and standing = 'active' and identity is not null")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var id = rows.getObject(1, UUID.class);
                    expected.add(Expected.at(id, rows.getLong(2), seen.getOrDefault(id, List.of())));
                    absent.remove(id);
                }
            }
        }
        absent.forEach(id -> expected.add(Expected.absent(id)));
        return expected;
    }

    private static boolean erased(Connection connection, Collection<UUID> ids) throws SQLException {
        try (var select = connection.prepareStatement("select exists (select 1 from person where id = any (?) and standing in ('erasing', 'erased'))")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
