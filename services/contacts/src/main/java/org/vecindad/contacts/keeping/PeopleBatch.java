package org.vecindad.contacts.keeping;

import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.consent.ActiveConsent;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.consent.TellingConsents;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.search.IndexEntry;
import org.vecindad.contacts.sight.Sight;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes a plan: keys first (they commit by themselves), then links, rows, handles, consents and facts in the caller's
 * transaction, one statement each for the whole batch. One code path for one person and for thousands.
 */
@Singleton
public class PeopleBatch {

    private final Keyring keyring;
    private final Handles handles;
    private final Sights sights;
    private final Consents consents;
    private final TellingConsents telling;
    private final Outbox outbox;
    private final Indexing indexing;
    private final AfterCommit afterCommit;

    PeopleBatch(Keyring keyring, Handles handles, Sights sights, Consents consents, TellingConsents telling, Outbox outbox, Indexing indexing, AfterCommit afterCommit) {
        this.keyring = keyring;
        this.handles = handles;
        this.sights = sights;
        this.consents = consents;
        this.telling = telling;
        this.outbox = outbox;
        this.indexing = indexing;
        this.afterCommit = afterCommit;
    }

    /** What was written becomes findable when the caller, after its commit, says {@link Written#expect()} and {@link Written#show()}. */
    public Written write(Connection connection, Bringing bringing, Plan plan) throws SQLException {
        var done = rows(connection, bringing, plan);
        outbox.recordAll(connection, facts(connection, plan, done));
        return new Written(indexing, plan, newEntries(plan, bringing), done);
    }

    /** The same in a request's transaction, on its connection; findable by itself once that commits. */
    public void writeNow(Connection connection, Bringing bringing, Plan plan) throws SQLException {
        var done = rows(connection, bringing, plan);
        facts(connection, plan, done).forEach(outbox::record);
        var written = new Written(indexing, plan, newEntries(plan, bringing), done);
        afterCommit.run(() -> {
            written.expect();
            written.show();
        });
    }

    /**
     * @param linked  known people whom the one who brings them did not see before
     * @param told    whose book of consents changed, with what was put into it
     */
    private record Done(Set<UUID> linked, Map<UUID, List<ConsentDraft>> told, List<Trace> traces) {
    }

    private Done rows(Connection connection, Bringing bringing, Plan plan) throws SQLException {
        var linked = new LinkedHashSet<UUID>();
        var identities = identityKeys(plan);
        var notes = noteKeys(plan);
        if (bringing.viewer() != null) {
            var people = new LinkedHashSet<>(plan.matched());
            plan.added().forEach(added -> people.add(added.id()));
            sights.link(connection, people, bringing.viewer(), bringing.reason()).stream().filter(plan.matched()::contains).forEach(linked::add);
        }
        var rows = new PersonRows(connection);
        rows.insert(plan.added(), identities, notes, bringing);
        rows.update(plan.changed(), identities, notes, bringing.at());
        addHandles(rows, plan);
        var told = tell(connection, plan, identities, bringing);
        var own = rows.bringAgain(plan.matched(), bringing.importId());
        return new Done(linked, told, bringing.importId() == null ? List.of() : traces(plan, linked, told.keySet(), own, identities, notes));
    }

    // Who came by the same import is taken back with their first row.
    private static List<Trace> traces(Plan plan, Set<UUID> linked, Set<UUID> told, Set<UUID> own, Map<UUID, DataKey> identities, Map<UUID, DataKey> notes) {
        var traces = new ArrayList<Trace>(plan.added().size() + plan.changed().size());
        plan.added().forEach(added -> traces.add(Trace.created(added.id())));
        var met = new LinkedHashSet<>(linked);
        plan.told().stream().map(Plan.Told::id).filter(told::contains).forEach(met::add);
        for (var changed : plan.changed()) {
            met.remove(changed.id());
            if (!own.contains(changed.id())) {
                traces.add(new Trace(changed.id(), Trace.What.CHANGED, linked.contains(changed.id()), TraceSeal.seal(identities.get(changed.id()),
                        changed.noteChanged() ? notes.get(changed.id()) : null, changed.before(), changed.draft())));
            }
        }
        met.removeAll(own);
        met.forEach(person -> traces.add(new Trace(person, Trace.What.MET, linked.contains(person), null)));
        return traces;
    }

    private Map<UUID, List<ConsentDraft>> tell(Connection connection, Plan plan, Map<UUID, DataKey> identities, Bringing bringing) throws SQLException {
        var fresh = plan.added().stream().filter(added -> !added.consents().isEmpty()).collect(Collectors.toMap(Plan.Added::id, Plan.Added::consents));
        var known = plan.told().stream().collect(Collectors.toMap(Plan.Told::id, Plan.Told::consents));
        if (fresh.isEmpty() && known.isEmpty()) {
            return Map.of();
        }
        var told = telling.tell(connection, fresh, known, identities, new TellingConsents.Teller(bringing.by(), bringing.importId(), bringing.at())).given();
        var changed = plan.changed().stream().map(Plan.Changed::id).collect(Collectors.toSet());
        new PersonRows(connection).next(told.keySet().stream().filter(person -> known.containsKey(person) && !changed.contains(person)).toList(), bringing.at());
        return told;
    }

    private Map<UUID, DataKey> identityKeys(Plan plan) {
        var keys = new HashMap<UUID, DataKey>();
        var added = plan.added().stream().map(Plan.Added::id).toList();
        if (!added.isEmpty()) {
            keys.putAll(keyring.createAll(added, PersonSeal.IDENTITY));
        }
        var known = new LinkedHashSet<UUID>();
        plan.changed().forEach(changed -> known.add(changed.id()));
        plan.told().forEach(told -> known.add(told.id()));
        keys.putAll(keyring.openAll(known, PersonSeal.IDENTITY));
        return keys;
    }

    // Few people have a note, so few need a second key.
    private Map<UUID, DataKey> noteKeys(Plan plan) {
        var changed = plan.changed().stream().filter(Plan.Changed::noteChanged).map(Plan.Changed::id).toList();
        var keys = new HashMap<>(keyring.openAll(changed, PersonSeal.NOTE));
        var missing = new ArrayList<UUID>();
        plan.added().stream().filter(added -> added.draft().note() != null).forEach(added -> missing.add(added.id()));
        changed.stream().filter(id -> !keys.containsKey(id)).forEach(missing::add);
        if (!missing.isEmpty()) {
            keys.putAll(keyring.createAll(missing, PersonSeal.NOTE));
        }
        return keys;
    }

    private void addHandles(PersonRows rows, Plan plan) throws SQLException {
        var all = new ArrayList<PersonRows.PersonHandle>();
        rows.dropHandles(plan.changed().stream().map(Plan.Changed::id).toList());
        plan.added().forEach(added -> handles.of(added.draft()).forEach(handle -> all.add(new PersonRows.PersonHandle(added.id(), handle))));
        plan.changed().forEach(changed -> handles.of(changed.draft()).forEach(handle -> all.add(new PersonRows.PersonHandle(changed.id(), handle))));
        rows.addHandles(all);
    }

    private List<PersonFact> facts(Connection connection, Plan plan, Done done) throws SQLException {
        var facts = new ArrayList<PersonFact>(plan.added().size() + plan.changed().size());
        for (var added : plan.added()) {
            var active = done.told().getOrDefault(added.id(), List.of()).stream().filter(consent -> !consent.refused())
                    .map(consent -> new ActiveConsent(consent.purposeWord(), consent.channel().word())).toList();
            facts.add(new PersonFact.PersonAdded(PersonState.active(added.id(), 1, added.draft(), active)));
        }
        var changes = plan.changed().stream().map(Plan.Changed::id).collect(Collectors.toCollection(LinkedHashSet::new));
        var heard = plan.told().stream().filter(told -> done.told().containsKey(told.id()) && !changes.contains(told.id())).toList();
        heard.forEach(told -> changes.add(told.id()));
        var known = consents.active(connection, changes);
        for (var changed : plan.changed()) {
            facts.add(new PersonFact.PersonChanged(PersonState.active(changed.id(), changed.version() + 1, changed.draft(),
                    known.getOrDefault(changed.id(), List.of()))));
        }
        for (var told : heard) {
            var state = PersonState.active(told.id(), told.version() + 1, told.draft(), known.getOrDefault(told.id(), List.of()));
            boolean agreed = done.told().get(told.id()).stream().anyMatch(consent -> !consent.refused());
            facts.add(agreed ? new PersonFact.PersonConsented(state) : new PersonFact.PersonWithdrewConsent(state));
        }
        return facts;
    }

    // A new person is seen by whoever brought them and by those a consent names; nobody else can know of them yet.
    private static Collection<IndexEntry> newEntries(Plan plan, Bringing bringing) {
        return plan.added().stream().map(added -> {
            var seen = new ArrayList<Sight>(1);
            if (bringing.viewer() != null) {
                seen.add(new Sight(added.id(), bringing.viewer(), bringing.reason(), bringing.viewer(), null));
            }
            added.consents().stream().filter(consent -> consent.sharedWith() != null && !consent.refused())
                    .forEach(consent -> seen.add(new Sight(added.id(), consent.sharedWith(), org.vecindad.contacts.sight.Reason.SHARED, added.id(), null)));
            return IndexEntry.of(added.id(), 1, added.draft(), seen);
        }).toList();
    }

    private static Map<UUID, Long> changedVersions(Plan plan, Done done) {
        var versions = HashMap.<UUID, Long>newHashMap(plan.changed().size());
        plan.told().stream().filter(told -> done.told().containsKey(told.id())).forEach(told -> versions.put(told.id(), told.version() + 1));
        plan.changed().forEach(changed -> versions.put(changed.id(), changed.version() + 1));
        return versions;
    }

    /** What a batch wrote, waiting for its commit. */
    public static final class Written {

        private final Indexing indexing;
        private final Collection<IndexEntry> added;
        private final Done done;
        private final Map<UUID, Long> changed;
        private final Set<UUID> touched;

        // The index must read again who changed and who was linked anew. The rest of a file that comes a second time costs it nothing.
        private Written(Indexing indexing, Plan plan, Collection<IndexEntry> added, Done done) {
            this.indexing = indexing;
            this.added = added;
            this.done = done;
            this.changed = changedVersions(plan, done);
            this.touched = new LinkedHashSet<>(done.linked());
            touched.addAll(changed.keySet());
        }

        /** What was done to each person, to be taken back by; only of an import. */
        public List<Trace> traces() {
            return done.traces();
        }

        /** What was put into the book of consents, by person; a no too. */
        public Map<UUID, List<ConsentDraft>> told() {
            return done.told();
        }

        /** Says that these will be shown. Right after the commit, since their facts are on their way. */
        public void expect() {
            var versions = HashMap.<UUID, Long>newHashMap(added.size() + changed.size());
            versions.putAll(changed);
            added.forEach(entry -> versions.put(entry.id(), entry.version()));
            indexing.expect(versions);
        }

        /** Makes the people findable on this replica. */
        public void show() {
            indexing.show(added);
            indexing.refreshExpected(touched);
        }
    }
}
