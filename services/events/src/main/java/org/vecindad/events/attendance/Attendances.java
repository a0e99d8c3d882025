package org.vecindad.events.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vecindad.chassis.web.ProblemException;

/** Who comes to which event. Whether the caller hosts the event is decided before anything here is asked. */
@ApplicationScoped
class Attendances implements PanacheRepositoryBase<Attendance, UUID> {

    private static final List<AttendanceStatus> SEATED = Arrays.stream(AttendanceStatus.values()).filter(AttendanceStatus::takesSeat).toList();

    Attendance locked(UUID event, UUID id) {
        return find("id = ?1 and eventId = ?2", id, event).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional()
            .orElseThrow(ProblemException::unknownOrUnshared);
    }

    Attendance of(UUID event, UUID id) {
        return find("id = ?1 and eventId = ?2", id, event).firstResultOptional().orElseThrow(ProblemException::unknownOrUnshared);
    }

    Optional<Attendance> ofPerson(UUID event, UUID person) {
        return find("eventId = ?1 and personId = ?2", event, person).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    long seatsTaken(UUID event) {
        return count("eventId = ?1 and status in ?2", event, SEATED);
    }

    /** Everyone of an event, in the order in which they first signed up. */
    List<Attendance> page(UUID event, AttendanceFilter filter, AttendanceFilter.After after, int most) {
        var sql = new ArrayList<>(List.of("eventId = :event"));
        var values = new HashMap<String, Object>(Map.of("event", event));
        filter.narrow(sql, values);
        if (after != null) {
            sql.add("(createdAt > :createdAt or createdAt = :createdAt and id > :id)");
            values.put("createdAt", after.createdAt());
            values.put("id", after.id());
        }
        return find(String.join(" and ", sql) + " order by createdAt, id", values).range(0, most - 1).list();
    }

    long total(UUID event, AttendanceFilter filter) {
        var sql = new ArrayList<>(List.of("eventId = :event"));
        var values = new HashMap<String, Object>(Map.of("event", event));
        filter.narrow(sql, values);
        return count(String.join(" and ", sql), values);
    }

    /** How many by status, zeros included. */
    Map<AttendanceStatus, Long> counts(UUID event) {
        var counts = new LinkedHashMap<AttendanceStatus, Long>();
        Arrays.stream(AttendanceStatus.values()).forEach(status -> counts.put(status, 0L));
        getEntityManager().createQuery("select status, count(*) from Attendance where eventId = :event group by status", Object[].class)
            .setParameter("event", event).getResultStream().forEach(row -> counts.put((AttendanceStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Where in the line these stand, from 1; who does not wait is absent. */
    Map<UUID, Integer> positions(UUID event, Set<UUID> whose) {
        if (whose.isEmpty()) {
            return Map.of();
        }
        var line = getEntityManager()
            .createQuery("select id from Attendance where eventId = :event and status = :waiting order by waitingSince, id", UUID.class)
            .setParameter("event", event).setParameter("waiting", AttendanceStatus.WAITING).getResultList();
        var positions = new HashMap<UUID, Integer>();
        for (int i = 0; i < line.size(); i++) {
            positions.put(line.get(i), i + 1);
        }
        return positions;
    }

    List<AttendanceView> views(UUID event, List<Attendance> page) {
        var waiting = page.stream().filter(attendance -> attendance.status() == AttendanceStatus.WAITING).map(Attendance::id).collect(Collectors.toSet());
        var positions = positions(event, waiting);
        return page.stream().map(attendance -> AttendanceView.of(attendance, positions.get(attendance.id()))).toList();
    }
}
