package org.vecindad.contacts.keeping;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.privacy.Keyring;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Ends what was begun: the keys go first, so that from then on no table, backup, log or topic holds anything readable;
 * then the rows; then everyone is told, and a tombstone follows. Each step can be repeated, and is, until all are done.
 */
@Singleton
public class ErasingPeople {

    private static final List<String> HANGING_ON = List.of("person_handle", "sight", "consent", "affiliation", "conversation", "follow_up", "call_list_entry",
            "check_in", "check_in_plan", "support_need", "likeness_due", "legal_hold", "bulk_target", "export_person");
    private static final List<String> PAIRED_WITH = List.of("delete from likely_pair where one = ? or other = ?",
            "delete from merge where survivor_id = ? or merged_id = ?", "delete from relationship where one_id = ? or other_id = ?");

    private final AgroalDataSource work;
    private final Keyring keyring;
    private final Outbox outbox;
    private final Indexing indexing;

    ErasingPeople(@DataSource("work") AgroalDataSource work, Keyring keyring, Outbox outbox, Indexing indexing) {
        this.work = work;
        this.keyring = keyring;
        this.outbox = outbox;
        this.indexing = indexing;
    }

    public void finish(UUID person) {
        keyring.destroy(person);
        indexing.spoilWhatWasKept();
        var merged = new ArrayList<UUID>();
        try (var connection = work.getConnection()) {
            connection.setAutoCommit(false);
            try {
                clear(connection, person, merged);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an erasure will be finished later", e);
        }
        indexing.refresh(List.of(person));
        merged.forEach(this::finish);
    }

    // What stays is the id, so that it is never given again and a late fact about it finds its end.
    private void clear(Connection connection, UUID person, Collection<UUID> merged) throws SQLException {
        long version;
        try (var update = connection.prepareStatement("""
                update person set standing = 'erased', identity = null, note = null, version = version + 1, updated_at = now()
                 where id = ? and standing = 'erasing' returning version""")) {
            update.setObject(1, person);
            try (var rows = update.executeQuery()) {
                if (!rows.next()) {
                    return;
                }
                version = rows.getLong(1);
            }
        }
        for (var table : HANGING_ON) {
            try (var delete = connection.prepareStatement("delete from " + table + " where person_id = ?")) {
                delete.setObject(1, person);
                delete.executeUpdate();
            }
        }
        // Who gave something is forgotten where others needed it.
        try (var update = connection.prepareStatement("update support_need set offered_by_person_id = null, offered_note = null where offered_by_person_id = ?")) {
            update.setObject(1, person);
            update.executeUpdate();
        }
        try (var update = connection.prepareStatement("update organization set representative_person_id = null where representative_person_id = ?")) {
            update.setObject(1, person);
            update.executeUpdate();
        }
        for (var pair : PAIRED_WITH) {
            try (var delete = connection.prepareStatement(pair)) {
                delete.setObject(1, person);
                delete.setObject(2, person);
                delete.executeUpdate();
            }
        }
        mergedInto(connection, person, merged);
        outbox.recordAll(connection, List.of(new PersonFact.PersonErased(PersonState.erased(person, version))));
    }

    // What was merged into somebody is the same person: it goes with them.
    private static void mergedInto(Connection connection, UUID person, Collection<UUID> merged) throws SQLException {
        try (var update = connection.prepareStatement("""
                update person set standing = 'erasing', version = version + 1, updated_at = now()
                 where merged_into = ? and standing = 'merged' returning id""")) {
            update.setObject(1, person);
            try (var rows = update.executeQuery()) {
                while (rows.next()) {
                    merged.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }
}
