package org.vecindad.contacts.keeping;

import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.consent.ActiveConsent;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.consent.GivenConsent;
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
    private final Outbox outbox;
    private final Indexing indexing;
    private final AfterCommit afterCommit;

    PeopleBatch(Keyring keyring, Handles handles, Sights sights, Consents consents, Outbox outbox, Indexing indexing, AfterCommit afterCommit) {
        this.keyring = keyring;
        this.handles = handles;
        this.sights = sights;
        this.consents = consents;
        this.outbox = outbox;
        this.indexing = indexing;
        this.afterCommit = afterCommit;
    }

    /** What was written becomes findable when the caller, after its commit, says {@link Written#expect()} and {@link Written#show()}. */
    public Written write(Connection connection, Bringing bringing, Plan plan) throws SQLException {
        var touched = rows(connection, bringing, plan);
        outbox.recordAll(connection, facts(connection, plan));
        return new Written(indexing, newEntries(plan, bringing), changedVersions(plan), touched);
    }

    /** The same in a request's transaction, on its connection; findable by itself once that commits. */
    public void writeNow(Connection connection, Bringing bringing, Plan plan) throws SQLException {
        var touched = rows(connection, bringing, plan);
        facts(connection, plan).forEach(outbox::record);
        var written = new Written(indexing, newEntries(plan, bringing), changedVersions(plan), touched);
        afterCommit.run(() -> {
            written.expect();
            written.show();
        });
    }

    // Returns whom the index knows and must read again: who changed, and who was linked anew. The rest of a file that comes a
    // second time costs it nothing.
    private Set<UUID> rows(Connection connection, Bringing bringing, Plan plan) throws SQLException {
        var touched = new LinkedHashSet<UUID>();
        plan.changed().forEach(changed -> touched.add(changed.id()));
        var identities = identityKeys(plan);
        var notes = noteKeys(plan);
        if (bringing.viewer() != null) {
            var people = new LinkedHashSet<>(plan.matched());
            plan.added().forEach(added -> people.add(added.id()));
            sights.link(connection, people, bringing.viewer(), bringing.reason()).stream().filter(plan.matched()::contains).forEach(touched::add);
        }
        var rows = new PersonRows(connection);
        rows.insert(plan.added(), identities, notes, bringing);
        rows.update(plan.changed(), identities, notes, bringing.at());
        addHandles(rows, plan);
        var given = plan.added().stream().flatMap(added -> added.consents().stream().map(draft -> GivenConsent.of(added.id(), draft))).toList();
        consents.giveAll(connection, given, identities, bringing.by(), bringing.at());
        return touched;
    }

    private Map<UUID, DataKey> identityKeys(Plan plan) {
        var keys = new HashMap<UUID, DataKey>();
        var added = plan.added().stream().map(Plan.Added::id).toList();
        if (!added.isEmpty()) {
            keys.putAll(keyring.createAll(added, PersonSeal.IDENTITY));
        }
        keys.putAll(keyring.openAll(plan.changed().stream().map(Plan.Changed::id).toList(), PersonSeal.IDENTITY));
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

    private List<PersonFact> facts(Connection connection, Plan plan) throws SQLException {
        var facts = new ArrayList<PersonFact>(plan.added().size() + plan.changed().size());
        for (var added : plan.added()) {
            var active = added.consents().stream().filter(consent -> !consent.refused())
                    .map(consent -> new ActiveConsent(consent.purposeWord(), consent.channel().word())).toList();
            facts.add(new PersonFact.PersonAdded(PersonState.active(added.id(), 1, added.draft(), active)));
        }
        var known = consents.active(connection, plan.changed().stream().map(Plan.Changed::id).toList());
        for (var changed : plan.changed()) {
            facts.add(new PersonFact.PersonChanged(PersonState.active(changed.id(), changed.version() + 1, changed.draft(),
                    known.getOrDefault(changed.id(), List.of()))));
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

    private static Map<UUID, Long> changedVersions(Plan plan) {
        var versions = HashMap.<UUID, Long>newHashMap(plan.changed().size());
        plan.changed().forEach(changed -> versions.put(changed.id(), changed.version() + 1));
        return versions;
    }

    /** What a batch wrote, waiting for its commit. */
    public static final class Written {

        private final Indexing indexing;
        private final Collection<IndexEntry> added;
        private final Map<UUID, Long> changed;
        private final Set<UUID> touched;

        private Written(Indexing indexing, Collection<IndexEntry> added, Map<UUID, Long> changed, Set<UUID> touched) {
            this.indexing = indexing;
            this.added = added;
            this.changed = changed;
            this.touched = touched;
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
