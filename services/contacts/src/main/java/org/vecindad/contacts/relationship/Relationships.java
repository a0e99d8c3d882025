package org.vecindad.contacts.relationship;

import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Links, by JDBC, since each is read from either end. */
@Singleton
class Relationships {

    // Whoever asks has opened the one person; {@code p} is the other one.
    private static final String OF = """
            select r.id, p.id, r.kind, r.one_id, r.created_at
              from relationship r
              join person p on p.id in (r.one_id, r.other_id) and p.id <> ?
             where ? in (r.one_id, r.other_id) and p.standing = 'active' and\s""" + Sights.SEES_P;
    private static final String ADD = "insert into relationship (id, one_id, other_id, kind, added_by, created_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing";

    List<RelationshipView> of(Connection connection, Grants reader, UUID person, UUID after, int count) throws SQLException {
        try (var select = connection.prepareStatement(OF + " and r.id > ? order by r.id limit ?")) {
            int next = ask(select, person, reader);
            select.setObject(next, after);
            select.setInt(next + 1, count);
            return views(select, person);
        }
    }

    /** 404 where there is none, or where its other end is not seen. */
    RelationshipView seen(Connection connection, Grants reader, UUID person, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(OF + " and r.id = ?")) {
            int next = ask(select, person, reader);
            select.setObject(next, id);
            return views(select, person).stream().findFirst().orElseThrow(ProblemException::unknownOrUnshared);
        }
    }

    /** Both people are seen by whoever adds it, and locked. */
    RelationshipView add(Connection connection, UUID person, RelatePerson request, UUID by, Instant at) throws SQLException {
        var id = UUID.randomUUID();
        boolean asSaid = request.kind().kept();
        try (var insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, id);
            insert.setObject(2, asSaid ? person : request.personId());
            insert.setObject(3, asSaid ? request.personId() : person);
            insert.setString(4, (asSaid ? request.kind() : request.kind().otherWay()).word());
            insert.setObject(5, by);
            insert.setTimestamp(6, Timestamp.from(at));
            if (insert.executeUpdate() == 0) {
                throw new ProblemException(RelationshipProblem.ALREADY_RELATED);
            }
        }
        return new RelationshipView(id, request.personId(), request.kind(), at);
    }

    void remove(Connection connection, UUID id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from relationship where id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    private static int ask(PreparedStatement select, UUID person, Grants reader) throws SQLException {
        select.setObject(1, person);
        select.setObject(2, person);
        return Sights.ask(select, 3, reader);
    }

    private static List<RelationshipView> views(PreparedStatement select, UUID person) throws SQLException {
        var views = new ArrayList<RelationshipView>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var kind = RelationshipKind.of(rows.getString(3));
                boolean one = person.equals(rows.getObject(4, UUID.class));
                views.add(new RelationshipView(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), one ? kind : kind.otherWay(), rows.getTimestamp(5).toInstant()));
            }
        }
        return views;
    }
}
