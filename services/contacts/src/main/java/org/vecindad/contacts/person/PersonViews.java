package org.vecindad.contacts.person;

import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.sight.Reason;
import org.vecindad.contacts.sight.Sight;
import org.vecindad.contacts.sight.Sights;

import io.agroal.api.AgroalDataSource;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Puts together what hangs on a person: consents, and the committees that care. */
@Singleton
class PersonViews {

    private final AgroalDataSource database;
    private final Consents consents;
    private final Sights sights;

    PersonViews(AgroalDataSource database, Consents consents, Sights sights) {
        this.database = database;
        this.consents = consents;
        this.sights = sights;
    }

    PersonView of(Kept person) throws SQLException {
        try (var connection = database.getConnection()) {
            return PersonView.of(person, consents.of(connection, person.id()), caring(connection, person.id()));
        }
    }

    private List<UUID> caring(Connection connection, UUID person) throws SQLException {
        return sights.of(connection, List.of(person)).getOrDefault(person, List.of()).stream()
                .filter(sight -> sight.reason() == Reason.CARE).map(Sight::viewerId).distinct().toList();
    }
}
