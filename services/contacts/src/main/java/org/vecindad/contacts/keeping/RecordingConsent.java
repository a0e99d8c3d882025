package org.vecindad.contacts.keeping;

import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.consent.GivenConsent;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes a consent, or its withdrawal, and tells what now holds. The person's row is locked by whoever read it to change it. */
@Singleton
public class RecordingConsent {

    private final Keyring keyring;
    private final Consents consents;
    private final Outbox outbox;
    private final Indexing indexing;
    private final AfterCommit afterCommit;

    RecordingConsent(Keyring keyring, Consents consents, Outbox outbox, Indexing indexing, AfterCommit afterCommit) {
        this.keyring = keyring;
        this.consents = consents;
        this.outbox = outbox;
        this.indexing = indexing;
        this.afterCommit = afterCommit;
    }

    public void give(Connection connection, Kept person, GivenConsent given, UUID by, Instant at) throws SQLException {
        var keys = keyring.openAll(List.of(person.id()), PersonSeal.IDENTITY);
        consents.giveAll(connection, List.of(given), keys, by, at);
        tell(connection, person, PersonFact.PersonConsented::new);
    }

    /** Returns whether the person has such a consent. Withdrawing again changes nothing and tells nothing. */
    public boolean withdraw(Connection connection, Kept person, UUID consent, Instant at) throws SQLException {
        var withdrawn = consents.withdraw(connection, person.id(), consent, at);
        if (withdrawn.filter(at::equals).isPresent()) {
            tell(connection, person, PersonFact.PersonWithdrewConsent::new);
        }
        return withdrawn.isPresent();
    }

    private void tell(Connection connection, Kept person, Function<PersonState, PersonFact> fact) throws SQLException {
        try (var update = connection.prepareStatement("update person set version = version + 1, updated_at = now() where id = ?")) {
            update.setObject(1, person.id());
            update.executeUpdate();
        }
        var active = consents.active(connection, List.of(person.id())).getOrDefault(person.id(), List.of());
        outbox.record(fact.apply(PersonState.active(person.id(), person.version() + 1, person.draft(), active)));
        afterCommit.run(() -> indexing.refresh(List.of(person.id())));
    }
}
