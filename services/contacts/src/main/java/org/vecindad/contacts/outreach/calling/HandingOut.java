package org.vecindad.contacts.outreach.calling;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.outreach.calllist.CallListProblem;
import org.vecindad.contacts.outreach.calllist.CallLists;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands people to callers, each to one at a time, and takes them back. */
@Singleton
class HandingOut {

    private final CurrentGrants current;
    private final CallLists lists;
    private final Entries entries;
    private final ShowingPeople showing;
    private final AuditTrail audit;

    HandingOut(CurrentGrants current, CallLists lists, Entries entries, ShowingPeople showing, AuditTrail audit) {
        this.current = current;
        this.lists = lists;
        this.entries = entries;
        this.showing = showing;
        this.audit = audit;
    }

    /** The turn that the caller has, or the next one. */
    TurnView turn(Connection connection, UUID list) throws SQLException {
        lists.seen(connection, current.get(), list).stillOpen();
        entries.oneAtATime(connection, list, me());
        var held = callable(connection, entries.heldBy(connection, current.get(), list, Hold.TURN));
        var turn = held.isEmpty() ? another(connection, list) : held;
        var entry = turn.keySet().iterator().next();
        entries.renew(connection, entry.id(), me(), Hold.TURN);
        audit.write(connection, current.caller(), new Look(Action.TURN_TAKEN, entry.personId(), Map.of("call_list_id", list.toString()), null));
        return shown(connection, turn, until(Hold.TURN)).getFirst();
    }

    void skip(Connection connection, UUID list, UUID id) throws SQLException {
        lists.seen(connection, current.get(), list);
        var entry = entries.toChange(connection, current.get(), list, id).orElseThrow(ProblemException::unknownOrUnshared);
        if (entry.withSomebodyElse(me())) {
            throw new ProblemException(CallListProblem.TURN_IS_OVER);
        }
        if (entry.with(me())) {
            entries.skip(connection, id);
        }
    }

    /** The pack that the caller has, as far as it is still to be done; or a new one. */
    PackView pack(Connection connection, UUID list, int count) throws SQLException {
        lists.seen(connection, current.get(), list).stillOpen();
        entries.oneAtATime(connection, list, me());
        var held = callable(connection, entries.heldBy(connection, current.get(), list, Hold.PACK));
        if (!held.isEmpty()) {
            tell(connection, Action.PACK_READ_AGAIN, list, held.size());
            var until = held.keySet().stream().map(Entry::heldUntil).min(Instant::compareTo).orElseThrow();
            return new PackView(until, shown(connection, held, until));
        }
        var taken = take(connection, list, Hold.PACK, count);
        if (taken.isEmpty()) {
            throw new ProblemException(CallListProblem.CALL_LIST_IS_DONE);
        }
        tell(connection, Action.PACK_TAKEN, list, taken.size());
        return new PackView(until(Hold.PACK), shown(connection, taken, until(Hold.PACK)));
    }

    void giveBack(Connection connection, UUID list) throws SQLException {
        lists.seen(connection, current.get(), list);
        entries.release(connection, list, me(), Hold.PACK);
    }

    private Map<Entry, Kept> another(Connection connection, UUID list) throws SQLException {
        entries.release(connection, list, me(), Hold.TURN);
        var taken = take(connection, list, Hold.TURN, 1);
        if (taken.isEmpty()) {
            throw new ProblemException(CallListProblem.CALL_LIST_IS_DONE);
        }
        return taken;
    }

    // Whoever is locked just now is passed over; only when nobody else is left is it worth waiting for them.
    private Map<Entry, Kept> take(Connection connection, UUID list, Hold as, int count) throws SQLException {
        var taken = new LinkedHashMap<Entry, Kept>();
        var tried = new HashSet<UUID>();
        boolean wait = false;
        while (taken.size() < count) {
            var next = entries.next(connection, current.get(), list, tried, count - taken.size(), wait);
            if (next.isEmpty() && (wait || !taken.isEmpty())) {
                return taken;
            }
            wait = next.isEmpty();
            next.forEach(entry -> tried.add(entry.id()));
            var callable = callable(connection, next);
            var held = entries.hold(connection, callable.keySet().stream().map(Entry::id).toList(), me(), as);
            callable.forEach((entry, person) -> {
                if (held.contains(entry.id())) {
                    taken.put(entry, person);
                }
            });
        }
        return taken;
    }

    private Map<Entry, Kept> callable(Connection connection, List<Entry> found) throws SQLException {
        var known = showing.of(connection, found);
        var callable = new LinkedHashMap<Entry, Kept>();
        for (var entry : found) {
            var person = known.get(entry.personId());
            if (person != null && person.draft().phonesToCall().isEmpty()) {
                entries.withoutPhone(connection, entry.id());
            } else if (person != null) {
                callable.put(entry, person);
            }
        }
        return callable;
    }

    private List<TurnView> shown(Connection connection, Map<Entry, Kept> people, Instant until) throws SQLException {
        var byId = new LinkedHashMap<UUID, Kept>();
        people.values().forEach(person -> byId.put(person.id(), person));
        showing.reveal(connection, current.get(), byId.keySet());
        return showing.turns(connection, new ArrayList<>(people.keySet()), byId, until);
    }

    private void tell(Connection connection, Action action, UUID list, int count) throws SQLException {
        audit.write(connection, current.caller(), new Look(action, list, Map.of(), count));
    }

    private UUID me() {
        return current.caller().userId();
    }

    private static Instant until(Hold as) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(as.lasts());
    }
}
