package org.vecindad.contacts.keeping;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.consent.TellingConsents;
import org.vecindad.contacts.keeping.TakenBack.Why;
import org.vecindad.contacts.sight.Reason;

/**
 * Takes back what one batch of an import did: people it brought whom nobody has taken up since are put away, who is known gets back
 * what was known before, links and consents end. What others did since stays, and a no stays. Done twice it does nothing more.
 */
@Singleton
public class TakingBack {

    private static final String STANDING = """
            select p.id, p.standing, p.import_id is not distinct from ? and p.import_version = p.version, coalesce(p.import_version = 0, false),
                   exists (select 1 from conversation x where x.person_id = p.id) or exists (select 1 from follow_up x where x.person_id = p.id)
                     or exists (select 1 from call_list_entry x where x.person_id = p.id) or exists (select 1 from affiliation x where x.person_id = p.id)
                     or exists (select 1 from check_in_plan x where x.person_id = p.id) or exists (select 1 from support_need x where x.person_id = p.id)
                     or exists (select 1 from merge x where x.survivor_id = p.id and x.undone_at is null)
                     or exists (select 1 from sight s where s.person_id = p.id and (s.until is null or s.until > now())
                                   and not (s.viewer_id is not distinct from ? and s.reason = 'care'))
              from person p where p.id = any (?)""";
    private static final String PUT_AWAY = """
            update person set standing = 'away', version = version + 1, updated_at = ?, away_at = ?
             where id = any (?) and standing = 'active' returning id, version""";
    private static final String UNLINK = """
            update sight set until = ? where person_id = any (?) and viewer_id = ? and reason = ? and (until is null or until > ?) returning person_id""";

    private final KeptPeople people;
    private final PeopleBatch batch;
    private final TellingConsents telling;
    private final Consents consents;
    private final Keyring keyring;
    private final Outbox outbox;
    private final Indexing indexing;

    TakingBack(KeptPeople people, PeopleBatch batch, TellingConsents telling, Consents consents, Keyring keyring, Outbox outbox, Indexing indexing) {
        this.people = people;
        this.batch = batch;
        this.telling = telling;
        this.consents = consents;
        this.keyring = keyring;
        this.outbox = outbox;
        this.indexing = indexing;
    }

    /** @param keepsLinks whether a later import for the same committee may have brought the same people */
    public record Undoing(UUID importId, UUID committee, UUID by, Instant at, boolean keepsLinks) {
    }

    /** What one batch comes to; what was done becomes visible when the caller, after its commit, says {@link #show()}. */
    public static final class Taken {

        private final TakenBack result;
        private final Runnable show;

        private Taken(TakenBack result, Runnable show) {
            this.result = result;
            this.show = show;
        }

        public TakenBack result() {
            return result;
        }

        public void show() {
            show.run();
        }
    }

    private record Decided(Set<UUID> away, List<Plan.Changed> changes, Set<UUID> unlinked, Map<Why, Integer> kept) {
    }

    private record Now(Standing standing, boolean untouched, boolean again, boolean inUse) {
    }

    /** What it would come to. Writes nothing. */
    public TakenBack look(Connection connection, List<Trace> traces, Undoing undoing) throws SQLException {
        var decided = decide(connection, traces, undoing, false);
        var all = traces.stream().map(Trace::person).toList();
        int withdrawn = telling.toldBy(connection, undoing.importId(), all, false).size();
        return result(decided, withdrawn, telling.toldBy(connection, undoing.importId(), all, true).size());
    }

    public Taken take(Connection connection, List<Trace> traces, Undoing undoing) throws SQLException {
        var decided = decide(connection, traces, undoing, true);
        var all = traces.stream().map(Trace::person).toList();
        var silent = telling.toldBy(connection, undoing.importId(), all, true).size();
        var withdrawn = telling.takeBack(connection, undoing.importId(), all, undoing.at());
        unlink(connection, decided.unlinked(), undoing);
        var changed = decided.changes().stream().map(Plan.Changed::id).collect(Collectors.toSet());
        var written = batch.write(connection, new Bringing(undoing.by(), null, Reason.CARE, undoing.at()),
                new Plan(List.of(), List.of(), decided.changes(), Set.of()));
        var facts = new ArrayList<PersonFact>(putAway(connection, decided.away(), undoing.at()));
        facts.addAll(withdrew(connection, withdrawn.stream().filter(person -> !changed.contains(person) && !decided.away().contains(person)).toList(), undoing.at()));
        outbox.recordAll(connection, facts);
        var touched = new LinkedHashSet<>(decided.away());
        touched.addAll(decided.unlinked());
        touched.addAll(withdrawn);
        return new Taken(result(decided, withdrawn.size(), silent), () -> {
            written.expect();
            written.show();
            indexing.refresh(touched);
        });
    }

    private static TakenBack result(Decided decided, int withdrawn, int silent) {
        var kept = new TreeMap<String, Integer>();
        decided.kept().forEach((why, count) -> kept.put(why.word(), count));
        if (silent > 0) {
            kept.put(Why.OPT_OUT_STAYS.word(), silent);
        }
        return new TakenBack(decided.away().size(), decided.changes().size(), decided.unlinked().size(), withdrawn, kept);
    }

    private Decided decide(Connection connection, List<Trace> traces, Undoing undoing, boolean lock) throws SQLException {
        var ids = traces.stream().map(Trace::person).toList();
        var standing = standing(connection, ids, undoing, lock);
        var known = known(connection, traces, standing, lock);
        var decided = new Decided(new LinkedHashSet<>(), new ArrayList<>(), new LinkedHashSet<>(), new EnumMap<>(Why.class));
        for (var trace : traces) {
            var now = standing.get(trace.person());
            if (now == null || now.standing() != Standing.ACTIVE) {
                keep(decided, Why.MERGED_OR_GONE);
            } else if (trace.what() == Trace.What.CREATED) {
                created(decided, trace.person(), now);
            } else {
                if (trace.what() == Trace.What.CHANGED && known.containsKey(trace.person())) {
                    restore(decided, known.get(trace.person()), trace.images());
                }
                if (trace.linked() && undoing.committee() != null) {
                    unlink(decided, trace.person(), undoing);
                }
            }
        }
        return decided;
    }

    private static void created(Decided decided, UUID person, Now now) {
        if (now.again()) {
            keep(decided, Why.IMPORTED_AGAIN);
        } else if (!now.untouched()) {
            keep(decided, Why.CHANGED_SINCE);
        } else if (now.inUse()) {
            keep(decided, Why.IN_USE);
        } else {
            decided.away().add(person);
        }
    }

    private void restore(Decided decided, Kept person, Trace.Images images) {
        var identity = keyring.openAll(List.of(person.id()), PersonSeal.IDENTITY).get(person.id());
        var note = images.noteAfter() == null ? null : keyring.openAll(List.of(person.id()), PersonSeal.NOTE).get(person.id());
        var before = TraceSeal.before(identity, note, images);
        var after = TraceSeal.after(identity, note, images);
        // where the note did not change there is no image of it
        boolean noted = images.noteAfter() != null;
        var restored = Restored.of(person.draft(), noted ? before : before.withNote(person.draft().note()), noted ? after : after.withNote(person.draft().note()));
        if (restored.kept()) {
            keep(decided, Why.CHANGED_SINCE);
        }
        if (!restored.draft().equals(person.draft())) {
            decided.changes().add(new Plan.Changed(person.id(), person.version(), restored.draft(),
                    !java.util.Objects.equals(restored.draft().note(), person.draft().note())));
        }
    }

    private static void unlink(Decided decided, UUID person, Undoing undoing) {
        if (undoing.keepsLinks()) {
            keep(decided, Why.IMPORTED_AGAIN);
        } else {
            decided.unlinked().add(person);
        }
    }

    private static void keep(Decided decided, Why why) {
        decided.kept().merge(why, 1, Integer::sum);
    }

    private static Map<UUID, Now> standing(Connection connection, Collection<UUID> ids, Undoing undoing, boolean lock) throws SQLException {
        try (var select = connection.prepareStatement(STANDING + (lock ? " order by p.id for no key update of p" : ""))) {
            select.setObject(1, undoing.importId());
            select.setObject(2, undoing.committee());
            select.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            var standing = new HashMap<UUID, Now>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    standing.put(rows.getObject(1, UUID.class),
                            new Now(Standing.of(rows.getString(2)), rows.getBoolean(3), rows.getBoolean(4), rows.getBoolean(5)));
                }
            }
            return standing;
        }
    }

    private Map<UUID, Kept> known(Connection connection, List<Trace> traces, Map<UUID, Now> standing, boolean lock) throws SQLException {
        var changed = traces.stream().filter(trace -> trace.what() == Trace.What.CHANGED).map(Trace::person)
                .filter(person -> standing.containsKey(person) && standing.get(person).standing() == Standing.ACTIVE).toList();
        var kept = lock ? people.toChange(connection, changed, true) : people.of(connection, changed, true);
        return kept.stream().collect(Collectors.toMap(Kept::id, person -> person));
    }

    private List<PersonFact> putAway(Connection connection, Set<UUID> ids, Instant at) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        var kept = people.of(connection, ids, false).stream().collect(Collectors.toMap(Kept::id, Kept::draft));
        var active = consents.active(connection, ids);
        var facts = new ArrayList<PersonFact>(ids.size());
        try (var update = connection.prepareStatement(PUT_AWAY)) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setTimestamp(2, Timestamp.from(at));
            update.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = update.executeQuery()) {
                while (rows.next()) {
                    var id = rows.getObject(1, UUID.class);
                    if (kept.containsKey(id)) {
                        facts.add(new PersonFact.PersonPutAway(PersonState.of(id, rows.getLong(2), Standing.AWAY, kept.get(id), active.getOrDefault(id, List.of()))));
                    }
                }
            }
        }
        return facts;
    }

    private List<PersonFact> withdrew(Connection connection, List<UUID> ids, Instant at) throws SQLException {
        new PersonRows(connection).next(ids, at);
        var active = consents.active(connection, ids);
        return people.of(connection, ids, false).stream().filter(person -> person.standing() == Standing.ACTIVE)
                .map(person -> (PersonFact) new PersonFact.PersonWithdrewConsent(
                        PersonState.active(person.id(), person.version(), person.draft(), active.getOrDefault(person.id(), List.of())))).toList();
    }

    private static void unlink(Connection connection, Set<UUID> ids, Undoing undoing) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(UNLINK)) {
            update.setTimestamp(1, Timestamp.from(undoing.at()));
            update.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            update.setObject(3, undoing.committee());
            update.setString(4, Reason.CARE.word());
            update.setTimestamp(5, Timestamp.from(undoing.at()));
            update.executeQuery().close();
        }
    }
}
