package org.vecindad.contacts.changes;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells what changed since a bookmark. Without one, everyone in view first: the journal stands where it stood before that walk began. */
@Singleton
class FollowingPeople {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final Journal journal;
    private final AuditTrail audit;

    FollowingPeople(AgroalDataSource database, CurrentGrants current, Journal journal, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.journal = journal;
        this.audit = audit;
    }

    ChangesView since(String cursor, int limit) throws SQLException {
        var scope = Scope.of(current.get());
        try (var connection = database.getConnection()) {
            var horizon = journal.horizon(connection);
            var bookmark = cursor == null ? Bookmark.beginning(horizon.place(), horizon.now(), scope) : Bookmark.of(cursor, horizon.now(), scope);
            var changes = read(connection, scope, bookmark, horizon, limit);
            if (!changes.items().isEmpty()) {
                audit.write(connection, current.caller(), new Look(Look.Action.CHANGES_READ, null, Map.of(), changes.items().size()));
            }
            return changes;
        }
    }

    private ChangesView read(Connection connection, Scope scope, Bookmark bookmark, Journal.Horizon horizon, int limit) throws SQLException {
        if (bookmark.walking()) {
            var people = journal.everyone(connection, scope, bookmark.walked(), limit);
            if (!people.isEmpty()) {
                return new ChangesView(people, bookmark.walkedTo(people.getLast().id()).cursor());
            }
        }
        var entries = journal.between(connection, scope, bookmark.place(), horizon.place(), limit);
        var next = entries.size() < limit ? bookmark.readTo(horizon.place(), horizon.now())
                : bookmark.readTo(entries.getLast().place(), entries.getLast().at());
        return new ChangesView(onceEach(entries), next.cursor());
    }

    private static List<ChangeView> onceEach(List<Journal.Entry> entries) {
        var last = new LinkedHashMap<UUID, ChangeView>();
        for (var entry : entries) {
            last.remove(entry.person());
            last.put(entry.person(), ChangeView.of(entry.person(), entry.at(), entry.seen()));
        }
        return List.copyOf(last.values());
    }
}
