package org.vecindad.contacts.outreach.conversation;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.contacts.outreach.OutreachKeys;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of conversations, as far as the connection's caller may see it. */
@Singleton
public class Conversations {

    private static final String ROWS = """
            select c.id, c.version, c.person_id, c.kind, c.outcome, c.call_back_at, c.happened_at, c.by_user_id, c.call_list_id, c.entry_id, c.words, c.marked_wrong
              from conversation c\s""";

    private final OutreachKeys keys;

    Conversations(OutreachKeys keys) {
        this.keys = keys;
    }

    private record Sealed(Conversation made, byte[] words) {
    }

    /** @param key of the person, open for writing */
    void add(Connection connection, Conversation made, DataKey key, Instant at) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into conversation (id, person_id, by_user_id, call_list_id, entry_id, created_at,
                       version, kind, outcome, call_back_at, happened_at, words, marked_wrong, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, made.id());
            insert.setObject(2, made.personId());
            insert.setObject(3, made.byUserId());
            insert.setObject(4, made.callListId());
            insert.setObject(5, made.entryId());
            insert.setTimestamp(6, Timestamp.from(at));
            set(insert, 7, made, key, at);
            insert.executeUpdate();
        }
    }

    void change(Connection connection, Conversation made, DataKey key, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("""
                update conversation set version = ?, kind = ?, outcome = ?, call_back_at = ?, happened_at = ?, words = ?, marked_wrong = ?, updated_at = ?
                 where id = ?""")) {
            update.setObject(set(update, 1, made, key, at), made.id());
            update.executeUpdate();
        }
    }

    void remove(Connection connection, UUID id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from conversation where id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    Optional<Conversation> find(Connection connection, UUID person, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + "where c.person_id = ? and c.id = ?")) {
            select.setObject(1, person);
            select.setObject(2, id);
            return opened(select).stream().findFirst();
        }
    }

    /** The newest first, after one. */
    List<Conversation> of(Connection connection, UUID person, Instant before, UUID id, int count) throws SQLException {
        var after = before == null ? "" : "and (c.happened_at, c.id) < (?, ?) ";
        try (var select = connection.prepareStatement(ROWS + "where c.person_id = ? " + after + "order by c.happened_at desc, c.id desc limit ?")) {
            int at = 1;
            select.setObject(at++, person);
            if (before != null) {
                select.setTimestamp(at++, Timestamp.from(before));
                select.setObject(at++, id);
            }
            select.setInt(at, count);
            return opened(select);
        }
    }

    /** The last one with each of these people. */
    public Map<UUID, Conversation> lastOf(Connection connection, Collection<UUID> people) throws SQLException {
        if (people.isEmpty()) {
            return Map.of();
        }
        try (var select = connection.prepareStatement("select last.* from unnest(?::uuid[]) as asked (person), lateral (" + ROWS
                + "where c.person_id = asked.person order by c.happened_at desc, c.id desc limit 1) as last")) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            return opened(select).stream().collect(Collectors.toMap(Conversation::personId, Function.identity()));
        }
    }

    /** All that came out of one entry of a call list, in the order they happened. */
    public List<Conversation> outOf(Connection connection, UUID entry) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + "where c.entry_id = ? order by c.happened_at, c.id")) {
            select.setObject(1, entry);
            return opened(select);
        }
    }

    private static int set(PreparedStatement statement, int from, Conversation made, DataKey key, Instant at) throws SQLException {
        int column = from;
        statement.setLong(column++, made.version());
        statement.setString(column++, made.kind().word());
        statement.setString(column++, made.outcome().word());
        statement.setTimestamp(column++, made.callBackAt() == null ? null : Timestamp.from(made.callBackAt()));
        statement.setTimestamp(column++, Timestamp.from(made.happenedAt()));
        statement.setBytes(column++, made.words().none() ? null : ConversationWords.SEAL.seal(key, made.words()));
        statement.setBoolean(column++, made.markedWrong());
        statement.setTimestamp(column++, Timestamp.from(at));
        return column;
    }

    private List<Conversation> opened(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<Sealed>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Sealed(read(row, ConversationWords.NONE), row.getBytes(11)));
            }
        }
        var open = keys.toRead(rows.stream().filter(row -> row.words() != null).map(row -> row.made().personId()).distinct().toList());
        return rows.stream().map(row -> {
            var made = row.made();
            var words = ConversationWords.SEAL.open(open.get(made.personId()), row.words());
            return words == null ? made : new Conversation(made.id(), made.version(), made.personId(), made.kind(), made.outcome(), made.callBackAt(),
                    made.happenedAt(), made.byUserId(), made.callListId(), made.entryId(), words, made.markedWrong());
        }).toList();
    }

    private static Conversation read(ResultSet row, ConversationWords words) throws SQLException {
        var callBack = row.getTimestamp(6);
        return new Conversation(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class), ConversationKind.of(row.getString(4)),
                Outcome.of(row.getString(5)), callBack == null ? null : callBack.toInstant(), row.getTimestamp(7).toInstant(), row.getObject(8, UUID.class),
                row.getObject(9, UUID.class), row.getObject(10, UUID.class), words, row.getBoolean(12));
    }
}
