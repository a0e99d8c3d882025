package org.vecindad.contacts.keeping;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.intake.PersonDraft;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads people as far as the connection's role and caller may see them, and opens their documents. */
@Singleton
public class KeptPeople {

    private static final String COLUMNS = "select id, version, standing, identity, note, created_at, updated_at from person";

    private final Keyring keyring;

    KeptPeople(Keyring keyring) {
        this.keyring = keyring;
    }

    private record Sealed(UUID id, long version, Standing standing, byte[] identity, byte[] note, Instant createdAt, Instant updatedAt) {
    }

    /** People as they stand. One whose keys are gone is absent: erasure begins with the keys. */
    public List<Kept> of(Connection connection, Collection<UUID> ids, boolean notes) throws SQLException {
        return opened(read(connection, ids, ""), notes);
    }

    /** The same, and nobody else changes them until this transaction ends. */
    public List<Kept> toChange(Connection connection, Collection<UUID> ids, boolean notes) throws SQLException {
        return opened(read(connection, ids, " order by id for no key update"), notes);
    }

    /** Active people in the order of their ids, after one and up to another; without notes. */
    List<Kept> activeBetween(Connection connection, UUID after, UUID upTo, int count) throws SQLException {
        try (var select = connection.prepareStatement(COLUMNS + " where standing = 'active' and identity is not null and id > ? and id <= ? order by id limit ?")) {
            select.setObject(1, after);
            select.setObject(2, upTo);
            select.setInt(3, count);
            return opened(rows(select), false);
        }
    }

    private List<Sealed> read(Connection connection, Collection<UUID> ids, String how) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        try (var select = connection.prepareStatement(COLUMNS + " where id = any (?) and identity is not null" + how)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return rows(select);
        }
    }

    private static List<Sealed> rows(PreparedStatement select) throws SQLException {
        var people = new ArrayList<Sealed>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                people.add(new Sealed(rows.getObject(1, UUID.class), rows.getLong(2), Standing.of(rows.getString(3)), rows.getBytes(4),
                        rows.getBytes(5), rows.getTimestamp(6).toInstant(), rows.getTimestamp(7).toInstant()));
            }
        }
        return people;
    }

    private List<Kept> opened(List<Sealed> people, boolean notes) {
        var identities = keyring.openAll(people.stream().map(Sealed::id).toList(), PersonSeal.IDENTITY);
        var noteKeys = !notes ? Map.<UUID, DataKey>of()
                : keyring.openAll(people.stream().filter(person -> person.note() != null).map(Sealed::id).toList(), PersonSeal.NOTE);
        return people.stream().filter(person -> identities.containsKey(person.id()))
                .map(person -> opened(person, identities.get(person.id()), noteKeys.get(person.id()))).toList();
    }

    private static Kept opened(Sealed person, DataKey identity, DataKey noteKey) {
        PersonDraft draft = PersonSeal.identity(identity, person.identity());
        if (noteKey != null) {
            draft = draft.withNote(PersonSeal.note(noteKey, person.note()));
        }
        return new Kept(person.id(), person.version(), person.standing(), draft, person.note() != null, person.createdAt(), person.updatedAt());
    }
}
