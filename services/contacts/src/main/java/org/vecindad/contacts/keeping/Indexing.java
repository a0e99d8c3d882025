package org.vecindad.contacts.keeping;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.vecindad.contacts.search.IndexEntry;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings the index up to what is kept. Whoever refreshes a person reads and indexes them under one lock, so that of two
 * changes the later one is what stays; the role that reads here sees all sights, which no caller does.
 */
@Singleton
public class Indexing {

    private static final int STRIPES = 64;

    private final AgroalDataSource work;
    private final KeptPeople people;
    private final Sights sights;
    private final PeopleIndex index;
    private final ReentrantLock[] locks = new ReentrantLock[STRIPES];
    // What this replica indexed by itself, until its own fact about it comes back.
    private final Map<UUID, Long> written = new ConcurrentHashMap<>();
    private volatile Set<UUID> touched = ConcurrentHashMap.newKeySet();

    Indexing(@DataSource("work") AgroalDataSource work, KeptPeople people, Sights sights, PeopleIndex index) {
        this.work = work;
        this.people = people;
        this.sights = sights;
        this.index = index;
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /** Says which versions this replica takes in by itself: their own facts may be back before it came to that, and would have them all read once more. */
    void expect(Map<UUID, Long> versions) {
        mark(versions.keySet());
        versions.forEach((id, version) -> written.merge(id, version, Math::max));
    }

    /** Takes in people who are new and expected: nobody else can have changed them since. */
    void show(Collection<IndexEntry> entries) {
        if (!entries.isEmpty()) {
            index.putAll(entries);
        }
    }

    /** Whether the index here has this version, or a later one, because this replica wrote it. Asked once for each fact. */
    boolean wrote(UUID id, long version) {
        var here = written.get(id);
        if (here == null || here < version) {
            return false;
        }
        written.remove(id, version);
        return true;
    }

    /** Takes in what is committed about these people, or takes them out. */
    public void refresh(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try (var connection = work.getConnection()) {
            read(connection, ids).forEach(entry -> written.merge(entry.id(), entry.version(), Math::max));
        } catch (SQLException e) {
            throw new IllegalStateException("the index could not be refreshed", e);
        }
    }

    /** The same for whom this replica said to expect. */
    void refreshExpected(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try (var connection = work.getConnection()) {
            read(connection, ids);
        } catch (SQLException e) {
            throw new IllegalStateException("the index could not be refreshed", e);
        }
    }

    /** The same, as a transaction sees it that is still open. */
    public void refresh(Connection connection, Collection<UUID> ids) throws SQLException {
        if (!ids.isEmpty()) {
            read(connection, ids);
        }
    }

    private Collection<IndexEntry> read(Connection connection, Collection<UUID> ids) throws SQLException {
        var held = lock(ids);
        try {
            mark(ids);
            var missing = new TreeSet<>(ids);
            var entries = new ArrayList<IndexEntry>(ids.size());
            var seen = sights.of(connection, ids);
            for (var kept : people.of(connection, ids, false)) {
                if (kept.standing() == Standing.ACTIVE) {
                    entries.add(IndexEntry.of(kept.id(), kept.version(), kept.draft(), seen.getOrDefault(kept.id(), List.of())));
                    missing.remove(kept.id());
                }
            }
            index.putAll(entries);
            missing.forEach(index::remove);
            return entries;
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }

    /** Reads a part of everyone once; who was touched meanwhile is newer already. Returns the last id read, or null at the end. */
    UUID fill(UUID after, UUID upTo, int count) throws SQLException {
        try (var connection = work.getConnection()) {
            var batch = people.activeBetween(connection, after, upTo, count);
            var ids = batch.stream().map(Kept::id).toList();
            var seen = sights.of(connection, ids);
            var held = lock(ids);
            try {
                index.putAll(batch.stream().filter(kept -> !touched.contains(kept.id()))
                        .map(kept -> IndexEntry.of(kept.id(), kept.version(), kept.draft(), seen.getOrDefault(kept.id(), List.of()))).toList());
            } finally {
                held.forEach(ReentrantLock::unlock);
            }
            return batch.isEmpty() ? null : batch.getLast().id();
        }
    }

    /** What was said of the people this replica's index began with, if it began with any. */
    Optional<String> beganWith() {
        return index.beganWith();
    }

    /** Takes everyone out, to read them again; who was taken in since the start stays. */
    void startOver() {
        index.clear();
        refreshExpected(List.copyOf(touched));
    }

    /** Somebody is being erased: nothing that was kept of the index may open any more. */
    void spoilWhatWasKept() {
        index.spoilSnapshots();
    }

    /** Whether everyone has been read once. */
    public boolean complete() {
        return touched == null;
    }

    void filled() {
        touched = null;
        index.everyoneIsReadIn();
    }

    private void mark(Collection<UUID> ids) {
        var filling = touched;
        if (filling != null) {
            filling.addAll(ids);
        }
    }

    // Always in the same order, so that two batches never wait for each other.
    private List<ReentrantLock> lock(Collection<UUID> ids) {
        var stripes = new TreeSet<Integer>();
        ids.forEach(id -> stripes.add(Math.floorMod(id.hashCode(), STRIPES)));
        var held = stripes.stream().map(stripe -> locks[stripe]).toList();
        held.forEach(ReentrantLock::lock);
        return held;
    }
}
