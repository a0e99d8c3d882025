package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;

import org.vecindad.contacts.keeping.Carriers;
import org.vecindad.contacts.search.PeopleQuery;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Narrows a search to those who carry all of some details; a match that the caller does not see is none. */
@Singleton
class MatchingDetails {

    private final AgroalDataSource database;
    private final Carriers carriers;

    MatchingDetails(AgroalDataSource database, Carriers carriers) {
        this.database = database;
        this.carriers = carriers;
    }

    PeopleQuery narrowed(PeopleQuery asked, Details details) throws SQLException {
        Set<UUID> all = null;
        try (var connection = database.getConnection()) {
            for (var detail : details.normal().entrySet()) {
                var carrying = carriers.of(connection, asked.scope(), detail.getKey(), detail.getValue());
                if (all == null) {
                    all = new HashSet<>(carrying);
                }
                all.retainAll(carrying);
            }
        }
        return all == null ? asked : asked.among(all);
    }
}
