package org.vecindad.contacts.checkin;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.sight.CommitteeScope;
import org.vecindad.contacts.sight.Scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans as far as the caller may see them: asked in the query, and answered again by row-level security. */
@ApplicationScoped
class CheckInPlans implements PanacheRepositoryBase<CheckInPlan, UUID> {

    private static final String ONE = "select 1 from check_in_plan p where p.id = ? and " + CommitteeScope.over("p");
    private static final String OF_PERSON = "select p.id from check_in_plan p where p.person_id = ? and " + CommitteeScope.over("p")
            + " and (?::timestamptz is null or (p.created_at, p.id) < (?::timestamptz, ?::uuid)) order by p.created_at desc, p.id desc limit ?";

    private final AgroalDataSource database;
    private final CurrentGrants current;

    CheckInPlans(AgroalDataSource database, CurrentGrants current) {
        this.database = database;
        this.current = current;
    }

    CheckInPlan seen(UUID id) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(ONE)) {
            select.setObject(1, id);
            CommitteeScope.bind(select, connection, 2, Scope.of(current.get()));
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw ProblemException.unknownOrUnshared();
                }
            }
        }
        return findByIdOptional(id).orElseThrow(ProblemException::unknownOrUnshared);
    }

    /** The same as it stands now, and nobody else changes it until this transaction ends. */
    CheckInPlan locked(CheckInPlan plan) {
        getEntityManager().refresh(plan, LockModeType.PESSIMISTIC_WRITE);
        return plan;
    }

    /** The newest first, after the one made at that moment with that id. */
    List<CheckInPlan> of(UUID person, Instant before, UUID beforeId, int count) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(OF_PERSON)) {
            select.setObject(1, person);
            int at = CommitteeScope.bind(select, connection, 2, Scope.of(current.get()));
            var moment = before == null ? null : Timestamp.from(before);
            select.setTimestamp(at, moment);
            select.setTimestamp(at + 1, moment);
            select.setObject(at + 2, beforeId);
            select.setInt(at + 3, count);
            var ids = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return inOrder(ids);
        }
    }

    List<CheckInPlan> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, CheckInPlan> found = list("id in ?1", ids).stream().collect(Collectors.toMap(CheckInPlan::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
