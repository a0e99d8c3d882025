package org.vecindad.contacts.need;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.sight.CommitteeScope;
import org.vecindad.contacts.sight.Scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Needs as far as the caller may see them: asked in the query, and answered again by row-level security. */
@ApplicationScoped
class SupportNeeds implements PanacheRepositoryBase<SupportNeed, UUID> {

    private static final String FILTER = " from support_need n where " + CommitteeScope.over("n")
            + " and (?::text is null or n.state = ?) and (?::text is null or n.kind = ?) and (?::uuid is null or n.committee_id = ?) and (?::uuid is null or n.person_id = ?)";
    private static final String OPEN_ONES = "select n.id" + FILTER
            + " and (?::date is null or (coalesce(n.needed_by, date '9999-12-31'), n.created_at, n.id) > (?::date, ?::timestamptz, ?::uuid))"
            + " order by coalesce(n.needed_by, date '9999-12-31'), n.created_at, n.id limit ?";
    private static final String PAST_ONES = "select n.id" + FILTER
            + " and (?::date is null or (n.updated_at, n.id) < (?::timestamptz, ?::uuid)) order by n.updated_at desc, n.id desc limit ?";
    private static final String ONE = "select 1 from support_need n where n.id = ? and " + CommitteeScope.over("n");

    private final AgroalDataSource database;
    private final CurrentGrants current;

    SupportNeeds(AgroalDataSource database, CurrentGrants current) {
        this.database = database;
        this.current = current;
    }

    SupportNeed seen(UUID id) throws SQLException {
        if (!inScope(id)) {
            throw ProblemException.unknownOrUnshared();
        }
        return findByIdOptional(id).orElseThrow(ProblemException::unknownOrUnshared);
    }

    /** The same as it stands now, and nobody else changes it until this transaction ends. */
    SupportNeed locked(SupportNeed need) {
        getEntityManager().refresh(need, LockModeType.PESSIMISTIC_WRITE);
        return need;
    }

    List<SupportNeed> find(BoardQuery asked) throws SQLException {
        try (var connection = database.getConnection();
             var select = connection.prepareStatement(asked.newestFirst() ? PAST_ONES : OPEN_ONES)) {
            int at = bindFilter(select, connection, asked);
            var after = asked.after();
            select.setString(at++, after == null ? null : after.day());
            if (!asked.newestFirst()) {
                select.setString(at++, after == null ? null : after.day());
            }
            select.setTimestamp(at++, after == null ? null : Timestamp.from(after.at()));
            select.setObject(at++, after == null ? null : after.id());
            select.setInt(at, asked.count());
            return inOrder(ids(select));
        }
    }

    long count(BoardQuery asked) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("select count(*)" + FILTER)) {
            bindFilter(select, connection, asked);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private boolean inScope(UUID id) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(ONE)) {
            select.setObject(1, id);
            CommitteeScope.bind(select, connection, 2, Scope.of(current.get()));
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private int bindFilter(PreparedStatement select, Connection connection, BoardQuery asked) throws SQLException {
        int at = CommitteeScope.bind(select, connection, 1, Scope.of(current.get()));
        var state = asked.state() == null ? null : asked.state().word();
        var kind = asked.kind() == null ? null : asked.kind().word();
        for (Object value : new Object[] {state, state, kind, kind, asked.committee(), asked.committee(), asked.person(), asked.person()}) {
            select.setObject(at++, value);
        }
        return at;
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

    private List<SupportNeed> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, SupportNeed> found = list("id in ?1", ids).stream().collect(Collectors.toMap(SupportNeed::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
