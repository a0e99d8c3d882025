package org.vecindad.contacts.consent;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Consents of two records that turn out to be one person's. Their words are sealed anew, under the keys of whoever has them now. */
@Singleton
public class MovingConsents {

    private static final String THEIRS = "select id, words from consent where person_id = ?";
    private static final String THESE = "select id, words from consent where person_id = ? and id = any (?)";
    // Somebody who once said no to a purpose by a channel, and did not say yes again there, has said no.
    private static final String REFUSED = """
            update consent given set withdrawn_at = ?
             where given.person_id = any (?) and given.withdrawn_at is null and exists (
                select 1 from consent refused
                 where refused.person_id = any (?) and refused.person_id <> given.person_id and refused.withdrawn_at is not null and not refused.taken_back
                   and refused.purpose = given.purpose and refused.channel = given.channel and refused.shared_with is not distinct from given.shared_with
                   and not exists (
                      select 1 from consent again
                       where again.person_id = refused.person_id and again.withdrawn_at is null and again.purpose = refused.purpose
                         and again.channel = refused.channel and again.shared_with is not distinct from refused.shared_with))
            returning given.id""";

    private final Keyring keyring;

    MovingConsents(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Before anything moves: what one of the two refused, the other's consent no longer allows. Returns what was withdrawn. */
    public List<UUID> letRefusalsWin(Connection connection, List<UUID> people, Instant at) throws SQLException {
        try (var update = connection.prepareStatement(REFUSED)) {
            var both = connection.createArrayOf("uuid", people.toArray());
            update.setTimestamp(1, Timestamp.from(at));
            update.setArray(2, both);
            update.setArray(3, both);
            var withdrawn = new ArrayList<UUID>();
            try (var rows = update.executeQuery()) {
                while (rows.next()) {
                    withdrawn.add(rows.getObject(1, UUID.class));
                }
            }
            return withdrawn;
        }
    }

    /** Gives again what {@link #letRefusalsWin} withdrew at that moment and nobody since. */
    public void giveAgain(Connection connection, Collection<UUID> consents, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("update consent set withdrawn_at = null where id = any (?) and withdrawn_at = ?")) {
            update.setArray(1, connection.createArrayOf("uuid", consents.toArray()));
            update.setTimestamp(2, Timestamp.from(at));
            update.executeUpdate();
        }
    }

    public List<UUID> moveAll(Connection connection, UUID from, UUID to) throws SQLException {
        try (var select = connection.prepareStatement(THEIRS)) {
            select.setObject(1, from);
            return move(connection, read(select), from, to);
        }
    }

    /** Of these, those that are still there. */
    public void moveBack(Connection connection, Collection<UUID> consents, UUID from, UUID to) throws SQLException {
        try (var select = connection.prepareStatement(THESE)) {
            select.setObject(1, from);
            select.setArray(2, connection.createArrayOf("uuid", consents.toArray()));
            var moved = move(connection, read(select), from, to);
            // a consent to share links whoever it is about now; the link of whoever it was about went with the merge
            try (var delete = connection.prepareStatement("delete from sight where person_id = ? and reason = 'shared' and source_id = any (?)")) {
                delete.setObject(1, from);
                delete.setArray(2, connection.createArrayOf("uuid", moved.toArray()));
                delete.executeUpdate();
            }
        }
    }

    private record Sealed(UUID id, byte[] words) {
    }

    private static List<Sealed> read(java.sql.PreparedStatement select) throws SQLException {
        var sealed = new ArrayList<Sealed>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                sealed.add(new Sealed(rows.getObject(1, UUID.class), rows.getBytes(2)));
            }
        }
        return sealed;
    }

    private List<UUID> move(Connection connection, List<Sealed> consents, UUID from, UUID to) throws SQLException {
        var keys = keyring.openAll(List.of(from, to), ConsentWords.RETENTION);
        try (var update = connection.prepareStatement("update consent set person_id = ?, words = ? where id = ?")) {
            for (var consent : consents) {
                update.setObject(1, to);
                update.setBytes(2, resealed(consent.words(), keys.get(from), keys.get(to)));
                update.setObject(3, consent.id());
                update.addBatch();
            }
            update.executeBatch();
        }
        return consents.stream().map(Sealed::id).toList();
    }

    private static byte[] resealed(byte[] words, DataKey from, DataKey to) {
        if (words == null) {
            return null;
        }
        var opened = ConsentWords.opened(from, words);
        return ConsentWords.sealed(to, opened.wording(), opened.source());
    }
}
