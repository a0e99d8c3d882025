package org.vecindad.contacts.consent;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.Purpose;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The book of consents, as far as the connection's role and caller may see it. */
@Singleton
public class Consents {

    /** Whether the person {@code p} of a query said not to be called, and nothing else since. */
    public static final String SILENT_P = """
            (exists (select 1 from consent c where c.person_id = p.id and c.purpose = 'contact' and c.channel = 'call' and not c.taken_back)
             and not exists (select 1 from consent c where c.person_id = p.id and c.purpose = 'contact' and c.channel = 'call' and c.withdrawn_at is null))""";

    private static final String GIVE = """
            insert into consent (id, person_id, purpose, shared_with, channel, language, words, given_at, withdrawn_at, recorded_by, import_id)
            select id, person_id, purpose, shared_with, channel, language, words, moment, case when refused then moment end, ?, ?
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::bool[])
                   as told (id, person_id, purpose, shared_with, channel, language, words, refused),
                   (select ?::timestamptz as moment) at""";
    private static final String ROWS = """
            select id, purpose, shared_with, channel, language, words, given_at, withdrawn_at from consent
             where person_id = ? order by given_at, id""";

    private final Keyring keyring;

    Consents(Keyring keyring) {
        this.keyring = keyring;
    }

    /** @param keys the identity keys of the people */
    public void giveAll(Connection connection, List<GivenConsent> given, Map<UUID, DataKey> keys, UUID by, Instant at) throws SQLException {
        giveAll(connection, given, keys, by, null, at);
    }

    /** @param importId the import that told of them, or null */
    void giveAll(Connection connection, List<GivenConsent> given, Map<UUID, DataKey> keys, UUID by, UUID importId, Instant at) throws SQLException {
        if (given.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(GIVE)) {
            insert.setObject(1, by);
            insert.setObject(2, importId);
            insert.setArray(3, connection.createArrayOf("uuid", column(given, GivenConsent::id)));
            insert.setArray(4, connection.createArrayOf("uuid", column(given, GivenConsent::person)));
            insert.setArray(5, connection.createArrayOf("text", column(given, consent -> consent.draft().purpose().word())));
            insert.setArray(6, connection.createArrayOf("uuid", column(given, consent -> consent.draft().sharedWith())));
            insert.setArray(7, connection.createArrayOf("text", column(given, consent -> consent.draft().channel().word())));
            insert.setArray(8, connection.createArrayOf("text", column(given, consent -> consent.draft().language())));
            insert.setArray(9, connection.createArrayOf("bytea", given.stream().map(consent -> ConsentWords.sealed(keys.get(consent.person()),
                    consent.draft().wording(), consent.draft().source())).toArray(byte[][]::new)));
            insert.setArray(10, connection.createArrayOf("bool", column(given, consent -> consent.draft().refused())));
            insert.setTimestamp(11, Timestamp.from(at));
            insert.executeUpdate();
        }
    }

    private static Object[] column(List<GivenConsent> given, Function<GivenConsent, ?> value) {
        return given.stream().map(value).toArray();
    }

    /** Returns when it was withdrawn, now or long ago; nothing when the person has no such consent. */
    public Optional<Instant> withdraw(Connection connection, UUID person, UUID consent, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("""
                update consent set withdrawn_at = coalesce(withdrawn_at, ?) where id = ? and person_id = ? returning withdrawn_at""")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setObject(2, consent);
            update.setObject(3, person);
            try (var rows = update.executeQuery()) {
                return rows.next() ? Optional.of(rows.getTimestamp(1).toInstant()) : Optional.empty();
            }
        }
    }

    /** Withdraws what was agreed to for being contacted by these channels, because of what was said in a conversation. */
    public void withdrawContact(Connection connection, UUID person, Collection<Channel> channels, UUID conversation, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("""
                update consent set withdrawn_at = ?, ended_in = ?
                 where person_id = ? and purpose = 'contact' and channel = any (?) and withdrawn_at is null""")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setObject(2, conversation);
            update.setObject(3, person);
            update.setArray(4, connection.createArrayOf("text", channels.stream().map(Channel::word).toArray()));
            update.executeUpdate();
        }
    }

    /** Marks a refusal as said in a conversation. */
    public void saidIn(Connection connection, Collection<UUID> refusals, UUID conversation) throws SQLException {
        try (var update = connection.prepareStatement("update consent set ended_in = ? where id = any (?)")) {
            update.setObject(1, conversation);
            update.setArray(2, connection.createArrayOf("uuid", refusals.toArray()));
            update.executeUpdate();
        }
    }

    /** As if it had not been said in that conversation: its refusals go, what it withdrew holds again. Returns whether there was any. */
    public boolean unsay(Connection connection, UUID person, UUID conversation) throws SQLException {
        int changed = 0;
        for (var change : List.of("delete from consent where given_at = withdrawn_at and person_id = ? and ended_in = ?",
                "update consent set withdrawn_at = null, ended_in = null where person_id = ? and ended_in = ?")) {
            try (var statement = connection.prepareStatement(change)) {
                statement.setObject(1, person);
                statement.setObject(2, conversation);
                changed += statement.executeUpdate();
            }
        }
        return changed > 0;
    }

    /** Who of these said not to be called, and nothing else since. */
    public Set<UUID> notToCall(Connection connection, Collection<UUID> people) throws SQLException {
        if (people.isEmpty()) {
            return Set.of();
        }
        try (var select = connection.prepareStatement("""
                select person_id from consent where person_id = any (?) and purpose = 'contact' and channel = 'call' and not taken_back
                 group by person_id having count(*) filter (where withdrawn_at is null) = 0""")) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            var silent = new HashSet<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    silent.add(rows.getObject(1, UUID.class));
                }
            }
            return silent;
        }
    }

    /** What holds, by person. */
    public Map<UUID, List<ActiveConsent>> active(Connection connection, Collection<UUID> people) throws SQLException {
        if (people.isEmpty()) {
            return Map.of();
        }
        try (var select = connection.prepareStatement("""
                select person_id, purpose, shared_with, channel from consent where person_id = any (?) and withdrawn_at is null""")) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            var consents = new HashMap<UUID, List<ActiveConsent>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    consents.computeIfAbsent(rows.getObject(1, UUID.class), person -> new ArrayList<>(2))
                            .add(new ActiveConsent(purpose(rows.getString(2), rows.getObject(3, UUID.class)), rows.getString(4)));
                }
            }
            return consents;
        }
    }

    /** All of a person's, in the order they were given. */
    public List<ConsentView> of(Connection connection, UUID person) throws SQLException {
        try (var select = connection.prepareStatement(ROWS)) {
            select.setObject(1, person);
            var consents = new ArrayList<ConsentView>();
            try (var rows = select.executeQuery()) {
                DataKey key = null;
                while (rows.next()) {
                    var sealed = rows.getBytes(6);
                    // Most consents have no words, and then no key is asked for.
                    key = sealed == null || key != null ? key : keyring.openAll(List.of(person), ConsentWords.RETENTION).get(person);
                    consents.add(view(rows, ConsentWords.opened(key, sealed)));
                }
            }
            return consents;
        }
    }

    private static ConsentView view(ResultSet row, ConsentWords words) throws SQLException {
        var withdrawn = row.getTimestamp(8);
        return new ConsentView(row.getObject(1, UUID.class), purpose(row.getString(2), row.getObject(3, UUID.class)),
                row.getString(4), row.getString(5), words.wording(), words.source(),
                row.getTimestamp(7).toInstant(), withdrawn == null ? null : withdrawn.toInstant());
    }

    private static String purpose(String word, UUID sharedWith) {
        return sharedWith == null ? word : Purpose.SHARE_WITH.name().toLowerCase(Locale.ROOT) + ":" + sharedWith;
    }
}
