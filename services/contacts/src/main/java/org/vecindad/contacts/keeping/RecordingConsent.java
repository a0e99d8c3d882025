package org.vecindad.contacts.keeping;

import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.consent.GivenConsent;
import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Purpose;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
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

    /** A no to being contacted by these channels: what was agreed to is withdrawn, and the no stays on record. */
    public Kept refuse(Connection connection, Kept person, Collection<Channel> channels, UUID conversation, UUID by, Instant at) throws SQLException {
        var keys = keyring.openAll(List.of(person.id()), PersonSeal.IDENTITY);
        var refusals = channels.stream().map(channel -> GivenConsent.of(person.id(),
                new ConsentDraft(Purpose.CONTACT, null, channel, null, null, "conversation", true))).toList();
        consents.withdrawContact(connection, person.id(), channels, conversation, at);
        consents.giveAll(connection, refusals, keys, by, at);
        consents.saidIn(connection, refusals.stream().map(GivenConsent::id).toList(), conversation);
        tell(connection, person, PersonFact.PersonWithdrewConsent::new);
        return person.next(person.draft(), at);
    }

    /** As if nothing had been refused in that conversation. */
    public Kept unsay(Connection connection, Kept person, UUID conversation, Instant at) throws SQLException {
        if (!consents.unsay(connection, person.id(), conversation)) {
            return person;
        }
        tell(connection, person, PersonFact.PersonConsented::new);
        return person.next(person.draft(), at);
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
