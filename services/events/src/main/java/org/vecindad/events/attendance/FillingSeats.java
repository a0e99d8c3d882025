package org.vecindad.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.events.event.Seating;

/** Free seats go to who has waited longest. One statement serves requests and feeds, so that the rule is written once. */
@ApplicationScoped
class FillingSeats implements Seating {

    // nobody is called to an event that is cancelled or over; LIMIT NULL is no limit
    private static final String PROMOTE = """
        UPDATE attendance SET status = 'registered', waiting_since = NULL, version = version + 1, updated_at = now()
        WHERE id IN (
            SELECT id FROM attendance WHERE event_id = ? AND status = 'waiting' ORDER BY waiting_since, id
            LIMIT (SELECT CASE WHEN state = 'cancelled' OR ends_at < now() THEN 0
                               WHEN capacity IS NULL THEN NULL
                               ELSE greatest(0, capacity - (SELECT count(*) FROM attendance
                                   WHERE event_id = ? AND status IN ('registered', 'confirmed', 'attended', 'no_show'))) END
                   FROM event WHERE id = ?))
        RETURNING id, version, person_id""";

    private static final String SEATS = """
        select event_id, count(*) filter (where status in ('registered', 'confirmed', 'attended', 'no_show')), count(*) filter (where status = 'waiting')
        from attendance where event_id in (:events) group by event_id""";

    private static final String OWN_SEATS = """
        select a.event_id from attendance a join known_membership m on m.person_id = a.person_id and m.state = 'active' and m.user_id = :user
        where a.event_id in (:events) and a.status in ('registered', 'confirmed', 'attended')""";

    private final EntityManager database;
    private final Outbox outbox;

    FillingSeats(EntityManager database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public void fillFreeSeats(UUID event) {
        database.unwrap(Session.class).doWork(connection -> outbox.recordAll(connection, promote(connection, event)));
    }

    List<AttendanceFact> promote(Connection connection, UUID event) throws SQLException {
        var told = new ArrayList<AttendanceFact>();
        try (var promote = connection.prepareStatement(PROMOTE)) {
            promote.setObject(1, event);
            promote.setObject(2, event);
            promote.setObject(3, event);
            var rows = promote.executeQuery();
            while (rows.next()) {
                told.add(new AttendanceFact.Promoted(new AttendanceFact.State(
                    rows.getObject(1, UUID.class), rows.getLong(2), event, rows.getObject(3, UUID.class), AttendanceStatus.REGISTERED)));
            }
        }
        return told;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<UUID, Seats> seats(Collection<UUID> events) {
        List<Object[]> rows = database.createNativeQuery(SEATS).setParameter("events", events).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> new Seats(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<UUID> seatsOf(UUID user, Collection<UUID> events) {
        return Set.copyOf((List<UUID>) database.createNativeQuery(OWN_SEATS, UUID.class).setParameter("user", user).setParameter("events", events).getResultList());
    }
}
