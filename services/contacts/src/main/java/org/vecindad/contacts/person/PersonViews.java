package org.vecindad.contacts.person;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.revealing.Outsiders;
import org.vecindad.contacts.sight.Reason;
import org.vecindad.contacts.sight.Scope;
import org.vecindad.contacts.sight.Sight;
import org.vecindad.contacts.sight.SightPolicy;
import org.vecindad.contacts.sight.Sights;

import io.agroal.api.AgroalDataSource;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Puts together what hangs on a person: consents, and the committees that care. */
@Singleton
public class PersonViews {

    private final AgroalDataSource database;
    private final Consents consents;
    private final Sights sights;
    private final CurrentGrants current;
    private final Outsiders outsiders;

    PersonViews(AgroalDataSource database, Consents consents, Sights sights, CurrentGrants current, Outsiders outsiders) {
        this.database = database;
        this.consents = consents;
        this.sights = sights;
        this.current = current;
        this.outsiders = outsiders;
    }

    /** Counts a look at somebody's contact details, before they are shown. */
    void reveal(Kept person) throws SQLException {
        if (person.draft().phones().isEmpty() && person.draft().emails().isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            outsiders.reveal(connection, current.get(), List.of(person.id()));
        }
    }

    /** A partner reads the note only about whom it brought in: consent to share is not consent to pass on what was noted. */
    public PersonView of(Kept person) throws SQLException {
        try (var connection = database.getConnection()) {
            var seen = sights.of(connection, List.of(person.id())).getOrDefault(person.id(), List.of());
            boolean noteToo = !current.caller().partner() || seen.stream().anyMatch(sight -> sight.reason() == Reason.BROUGHT_IN);
            var caring = seen.stream().filter(sight -> sight.reason() == Reason.CARE).map(Sight::viewerId).distinct().toList();
            boolean doNotCall = !consents.notToCall(connection, List.of(person.id())).isEmpty();
            return PersonView.of(person, noteToo, SightPolicy.mayChange(Scope.of(current.get()), seen, Instant.now()), doNotCall, consents.of(connection, person.id()), caring);
        }
    }
}
