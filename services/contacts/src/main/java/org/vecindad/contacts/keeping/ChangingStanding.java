package org.vecindad.contacts.keeping;

import org.vecindad.chassis.facts.Outbox;
import org.vecindad.contacts.consent.Consents;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Puts people away, lets one go on as another, and brings them back. The row is locked by whoever read it to change it. */
@Singleton
public class ChangingStanding {

    private final Outbox outbox;
    private final Consents consents;
    private final Indexing indexing;
    private final AfterCommit afterCommit;

    ChangingStanding(Outbox outbox, Consents consents, Indexing indexing, AfterCommit afterCommit) {
        this.outbox = outbox;
        this.consents = consents;
        this.indexing = indexing;
        this.afterCommit = afterCommit;
    }

    /** Hidden from everyone but organizers, for thirty days; then erased. */
    public void putAway(Connection connection, Kept person) throws SQLException {
        become(connection, person, Standing.AWAY);
        outbox.record(new PersonFact.PersonPutAway(state(connection, person, Standing.AWAY)));
    }

    public void restore(Connection connection, Kept person) throws SQLException {
        become(connection, person, Standing.ACTIVE);
        outbox.record(new PersonFact.PersonRestored(state(connection, person, Standing.ACTIVE)));
    }

    /** Goes on as the survivor, for everyone everywhere. */
    public void merge(Connection connection, Kept person, UUID survivor) throws SQLException {
        become(connection, person, Standing.MERGED);
        setMergedInto(connection, person.id(), survivor);
        outbox.record(new PersonFact.PersonMerged(PersonState.merged(person.id(), person.version() + 1, survivor)));
    }

    public void unmerge(Connection connection, Kept person) throws SQLException {
        become(connection, person, Standing.ACTIVE);
        setMergedInto(connection, person.id(), null);
        outbox.record(new PersonFact.PersonUnmerged(state(connection, person, Standing.ACTIVE)));
    }

    private static void setMergedInto(Connection connection, UUID person, UUID survivor) throws SQLException {
        try (var update = connection.prepareStatement("update person set merged_into = ? where id = ?")) {
            update.setObject(1, survivor);
            update.setObject(2, person);
            update.executeUpdate();
        }
    }

    /** From here on nobody sees the person, and {@link ErasingPeople#finish} will be repeated until it is done. */
    public void beginErasure(Connection connection, Kept person) throws SQLException {
        become(connection, person, Standing.ERASING);
    }

    private void become(Connection connection, Kept person, Standing next) throws SQLException {
        if (!person.standing().mayBecome(next)) {
            throw new IllegalStateException(person.standing() + " does not become " + next);
        }
        try (var update = connection.prepareStatement("""
                update person set standing = ?, version = version + 1, updated_at = now(),
                       away_at = case when ? then now() end where id = ?""")) {
            update.setString(1, next.word());
            update.setBoolean(2, next != Standing.ACTIVE);
            update.setObject(3, person.id());
            update.executeUpdate();
        }
        afterCommit.run(() -> indexing.refresh(List.of(person.id())));
    }

    private PersonState state(Connection connection, Kept person, Standing standing) throws SQLException {
        var active = consents.active(connection, List.of(person.id())).getOrDefault(person.id(), List.of());
        return PersonState.of(person.id(), person.version() + 1, standing, person.draft(), active);
    }
}
