package org.vecindad.contacts.checkin;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.contacts.sight.CommitteeScope;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who is to be asked today: missed twice first, then who has waited longest, then by the best time. A withdrawn consent works at once. */
@Singleton
class DueCheckIns {

    private static final String DUE = """
             from check_in_plan p
            where p.state = 'active'
              and p.next_on <= coalesce(?::date, (now() at time zone p.timezone)::date)
              and p.ends_on >= coalesce(?::date, (now() at time zone p.timezone)::date)
              and (? or p.liaison_user_id = ?)
              and exists (select 1 from consent c where c.person_id = p.person_id and c.purpose = 'contact' and c.channel = p.channel
                             and c.withdrawn_at is null)
              and\s""" + CommitteeScope.over("p");
    private static final String ORDER = "not p.missed >= " + CheckInPlan.MISSED_OFTEN + ", p.next_on, coalesce(p.best_from, time '24:00'), p.id";
    private static final String PAGE = "select p.id" + DUE + " and (not ? or (" + ORDER + ") > (?, ?::date, ?::time, ?::uuid)) order by " + ORDER + " limit ?";

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final CheckInPlans plans;

    DueCheckIns(AgroalDataSource database, CurrentGrants current, CheckInPlans plans) {
        this.database = database;
        this.current = current;
        this.plans = plans;
    }

    List<CheckInPlan> find(DueQuery asked) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(PAGE)) {
            int at = bind(select, connection, asked);
            var after = asked.after();
            select.setBoolean(at, after != null);
            select.setBoolean(at + 1, after != null && !after.missedOften());
            select.setString(at + 2, after == null ? null : after.nextOn().toString());
            select.setString(at + 3, after == null ? null : after.bestFrom());
            select.setObject(at + 4, after == null ? null : after.id());
            select.setInt(at + 5, asked.count());
            var ids = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return plans.inOrder(ids);
        }
    }

    long count(DueQuery asked) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("select count(*)" + DUE)) {
            bind(select, connection, asked);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private int bind(PreparedStatement select, Connection connection, DueQuery asked) throws SQLException {
        var today = asked.today() == null ? null : asked.today().toString();
        select.setString(1, today);
        select.setString(2, today);
        select.setBoolean(3, asked.whose() == Whose.OURS);
        select.setObject(4, current.caller().userId());
        return CommitteeScope.bind(select, connection, 5, Scope.of(current.get()));
    }
}
