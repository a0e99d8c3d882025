package org.vecindad.contacts.exporting;

import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.sight.Sights;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who is meant, as PostgreSQL knows it; the caller's scope is part of each question. */
final class ExportRows {

    private static final String APPROVED = """
            select p.id from export_person e join person p on p.id = e.person_id
             where e.export_id = ? and p.standing = 'active' and\s""" + Sights.SEES_P;
    private static final String OF_COMMITTEE = """
            select p.id from person p
             where p.standing = 'active' and exists (select 1 from sight c where c.person_id = p.id and c.viewer_id = ? and c.reason in ('care', 'member')
                                                        and (c.until is null or c.until > now())) and\s""" + Sights.SEES_P + " order by p.id limit " + (ChoosingExported.MOST + 1);
    // Hosts see who signed up for thirty days after; the link that says so names the attendance.
    private static final String OF_EVENT = """
            select distinct p.id from known_attendance a join person p on p.id = a.person_id
             where a.event_id = ? and a.status <> 'cancelled' and p.standing = 'active'
               and (? or exists (select 1 from sight s where s.person_id = p.id and s.source_id = a.id and s.reason = 'sign_up' and s.viewer_id = any (?)
                                    and (s.until is null or s.until > now())))
             order by p.id limit\s""" + (ChoosingExported.MOST + 1);

    private ExportRows() {
    }

    static List<UUID> approved(Connection connection, UUID export, Grants reader) throws SQLException {
        return people(connection, APPROVED, export, reader);
    }

    static List<UUID> ofCommittee(Connection connection, UUID committee, Grants reader) throws SQLException {
        return people(connection, OF_COMMITTEE, committee, reader);
    }

    static List<UUID> ofEvent(Connection connection, UUID event, Grants reader) throws SQLException {
        return people(connection, OF_EVENT, event, reader);
    }

    /** @throws ProblemException 404 when there is no such event */
    static List<UUID> hosts(Connection connection, UUID event) throws SQLException {
        try (var select = connection.prepareStatement("select host_committee_ids from known_event where id = ?")) {
            select.setObject(1, event);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw ProblemException.unknownOrUnshared();
                }
                return List.of((UUID[]) row.getArray(1).getArray());
            }
        }
    }

    private static List<UUID> people(Connection connection, String query, UUID of, Grants reader) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            select.setObject(1, of);
            Sights.ask(select, 2, reader);
            return ids(select);
        }
    }

    private static List<UUID> ids(PreparedStatement select) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
