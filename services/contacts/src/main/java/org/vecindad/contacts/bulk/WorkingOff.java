package org.vecindad.contacts.bulk;

import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.keeping.Standing;
import org.vecindad.contacts.sight.Scope;
import org.vecindad.contacts.sight.SightPolicy;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One batch of an action, in one transaction: people, facts, audit, counts and the marks of who is done commit together, so that
 * after a crash it goes on behind the last batch that is in.
 */
@Singleton
class WorkingOff {

    private static final int BATCH = 200;
    private static final Runnable NOTHING = () -> { };

    private final BulkActions actions;
    private final KeptPeople people;
    private final Sights sights;
    private final ApplyingChanges applying;
    private final AuditTrail audit;

    WorkingOff(BulkActions actions, KeptPeople people, Sights sights, ApplyingChanges applying, AuditTrail audit) {
        this.actions = actions;
        this.people = people;
        this.sights = sights;
        this.applying = applying;
        this.audit = audit;
    }

    /** Returns what to do once this has committed. */
    Runnable batch(Connection connection, BulkAction action) throws SQLException {
        boolean undoing = action.state() == BulkState.UNDOING;
        var targets = new BulkTargets(connection, action.id());
        var meant = targets.take(undoing ? "changed" : "to_do", BATCH);
        if (meant.isEmpty()) {
            actions.finish(connection, action);
            return NOTHING;
        }
        var seen = seen(connection, action, meant);
        var changed = undoing ? applying.takeBack(connection, action, seen) : applying.apply(connection, action, seen);
        var others = new HashSet<>(meant);
        others.removeAll(changed.people());
        if (undoing) {
            targets.became("undone", changed.people());
            targets.became("kept", others);
            actions.count(connection, action, new BulkAction.Counts(0, 0, 0, 0, changed.people().size(), others.size()));
        } else {
            mark(connection, action, targets, seen, changed, others);
        }
        audit.write(connection, action.startedBy(), null, new Look(Look.Action.PEOPLE_CHANGED_TOGETHER, action.id(),
                Map.of("kind", action.kind().word(), "undo", String.valueOf(undoing)), changed.people().size()));
        return changed.show();
    }

    private void mark(Connection connection, BulkAction action, BulkTargets targets, List<Kept> seen, Changed changed, Set<UUID> others) throws SQLException {
        var already = new HashSet<>(seen.stream().map(Kept::id).toList());
        already.removeAll(changed.people());
        others.removeAll(already);
        targets.became("changed", changed.people());
        targets.became("already", already);
        targets.became("not_shared", others);
        actions.count(connection, action, new BulkAction.Counts(0, changed.people().size(), already.size(), others.size(), 0, 0));
    }

    // As whoever began it sees at this moment: what they led then, as far as they lead it still.
    private List<Kept> seen(Connection connection, BulkAction action, Collection<UUID> meant) throws SQLException {
        var scope = new Scope(action.scope().everything(), stillLed(connection, action));
        var kept = people.toChange(connection, meant, false);
        var links = sights.of(connection, meant);
        var now = Instant.now();
        return kept.stream().filter(person -> person.standing() == Standing.ACTIVE)
                .filter(person -> SightPolicy.sees(scope, links.getOrDefault(person.id(), List.of()), now)).toList();
    }

    private static Set<UUID> stillLed(Connection connection, BulkAction action) throws SQLException {
        var led = new HashSet<UUID>();
        try (var select = connection.prepareStatement("select committee from vecindad_memberships(?) where leads")) {
            select.setObject(1, action.startedBy());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    led.add(rows.getObject(1, UUID.class));
                }
            }
        }
        led.retainAll(action.scope().viewers());
        return led;
    }
}
