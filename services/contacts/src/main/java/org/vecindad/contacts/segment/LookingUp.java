package org.vecindad.contacts.segment;

import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.sight.SightPolicy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the index does not know, as ids of people: who was at an event, with whom somebody talked, who agreed to what. It reads
 * as the caller, of whom the caller sees, and never an event that the caller may not know of.
 */
final class LookingUp {

    private static final String SEEN = " and (? or person_id in (select s.person_id from sight s where s.viewer_id = any (?) and (s.until is null or s.until > now())))";
    private static final String ATTENDED = """
            select distinct person_id from known_attendance a join known_event e on e.id = a.event_id
             where a.status = any (?) and (?::uuid is null or a.event_id = ?::uuid) and (?::text is null or e.kind = ?::text)
               and (?::int is null or e.starts_at > now() - make_interval(days => ?::int))
               and (? or e.visibility = 'public' or e.visibility = 'coalition' and ? or e.visibility = 'committee' and e.host_committee_ids && ?::uuid[])""" + SEEN;
    private static final String CONTACTED = """
            select distinct person_id from conversation
             where (?::text is null or outcome = ?::text) and (?::int is null or happened_at > now() - make_interval(days => ?::int))""" + SEEN;
    private static final String AGREED = """
            select distinct person_id from consent
             where withdrawn_at is null and purpose = ? and (?::text is null or channel = ?::text)""" + SEEN;
    private static final String WITHDREW = """
            select person_id from consent where purpose = ? and (?::text is null or channel = ?::text)""" + SEEN
            + " group by person_id having bool_and(withdrawn_at is not null)";

    private static final int AT_ONCE = 10_000;

    private final Connection connection;
    private final Grants reader;

    LookingUp(Connection connection, Grants reader) {
        this.connection = connection;
        this.reader = reader;
    }

    List<UUID> attended(Criterion.Attendance asked) throws SQLException {
        var knows = SightPolicy.Reader.of(reader);
        try (var select = connection.prepareStatement(ATTENDED)) {
            int at = 1;
            select.setArray(at++, connection.createArrayOf("text", statuses(asked.status())));
            select.setObject(at++, asked.eventId());
            select.setObject(at++, asked.eventId());
            select.setString(at++, asked.eventKind());
            select.setString(at++, asked.eventKind());
            select.setObject(at++, asked.withinDays());
            select.setObject(at++, asked.withinDays());
            select.setBoolean(at++, knows.everything());
            select.setBoolean(at++, knows.coalition());
            select.setArray(at++, connection.createArrayOf("uuid", knows.committees().toArray()));
            return people(select, at);
        }
    }

    /** @param days null: ever */
    List<UUID> contacted(String outcome, Integer days) throws SQLException {
        try (var select = connection.prepareStatement(CONTACTED)) {
            select.setString(1, outcome);
            select.setString(2, outcome);
            select.setObject(3, days);
            select.setObject(4, days);
            return people(select, 5);
        }
    }

    List<UUID> agreed(Criterion.Consent asked) throws SQLException {
        return consenting(AGREED, asked);
    }

    List<UUID> withdrew(Criterion.Consent asked) throws SQLException {
        return consenting(WITHDREW, asked);
    }

    private List<UUID> consenting(String sql, Criterion.Consent asked) throws SQLException {
        var channel = asked.channel() == null ? null : asked.channel().word();
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, asked.purpose().word());
            select.setString(2, channel);
            select.setString(3, channel);
            return people(select, 4);
        }
    }

    private List<UUID> people(PreparedStatement select, int at) throws SQLException {
        select.setBoolean(at, reader.everything());
        select.setArray(at + 1, connection.createArrayOf("uuid", reader.viewers().toArray()));
        select.setFetchSize(AT_ONCE);
        var people = new ArrayList<UUID>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                people.add(rows.getObject(1, UUID.class));
            }
        }
        return people;
    }

    private static Object[] statuses(Criterion.Presence presence) {
        return switch (presence) {
            case ATTENDED -> new Object[] {"attended"};
            case REGISTERED -> new Object[] {"registered", "confirmed"};
            case NO_SHOW -> new Object[] {"no_show"};
        };
    }
}
