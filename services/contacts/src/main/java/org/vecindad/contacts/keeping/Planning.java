package org.vecindad.contacts.keeping;

import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.Folding;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.Handles.Handle;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.sight.Scope;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Decides, batch by batch of one run, which tellings are new people and which tell more of one who is known. Looks only
 * among those whom the scope sees: someone outside of it is answered exactly as nobody is. Used by one thread.
 */
public final class Planning {

    public enum Mode {
        /** Nothing will be written; what earlier batches held is remembered by digest. */
        PREVIEW,
        /** What is found is locked, so that the plan still holds when it is written. */
        WRITE
    }

    private static final String BY_DIGEST = """
            select h.digest, h.person_id from person_handle h join person p on p.id = h.person_id
             where h.digest = any (?) and p.standing = 'active'
               and (? or exists (select 1 from sight s where s.person_id = h.person_id and s.viewer_id = any (?)
                                    and (s.until is null or s.until > now())))""";

    private final Handles handles;
    private final KeptPeople people;
    private final PeopleIndex index;
    private final Scope scope;
    private final Mode mode;
    private final Set<Long> previewed = new HashSet<>();

    Planning(Handles handles, KeptPeople people, PeopleIndex index, Scope scope, Mode mode) {
        this.handles = handles;
        this.people = people;
        this.index = index;
        this.scope = scope;
        this.mode = mode;
    }

    /** @param tellings in normal form, each of them somebody */
    public Plan plan(Connection work, List<Telling> tellings) throws SQLException {
        var digests = tellings.stream().map(telling -> handles.of(telling.draft())).toList();
        var byDigest = knownByDigest(work, digests);
        var byName = knownByName(tellings);
        var known = load(work, byDigest.values(), byName.values(), tellings);
        var batch = new PlanBatch();
        for (int row = 0; row < tellings.size(); row++) {
            var telling = tellings.get(row);
            var names = byName.getOrDefault(Drafts.fullName(telling.draft()), List.of());
            var same = batch.sameAmong(candidates(digests.get(row), byDigest, names), known, telling.draft());
            if (same != null) {
                batch.tellsMoreOf(same, telling);
            } else if (!batch.repeatsARow(telling, digests.get(row)) && !repeatsAnEarlierBatch(batch, telling, digests.get(row))) {
                batch.isNew(telling, digests.get(row), candidates(digests.get(row), byDigest, List.of()).stream().anyMatch(known::containsKey));
            }
        }
        return batch.plan();
    }

    private static Collection<UUID> candidates(List<Handle> digests, Map<String, Set<UUID>> byDigest, List<UUID> names) {
        var candidates = new LinkedHashSet<UUID>();
        digests.forEach(handle -> candidates.addAll(byDigest.getOrDefault(handle.hex(), Set.of())));
        candidates.addAll(names);
        return candidates;
    }

    private Map<String, Set<UUID>> knownByDigest(Connection work, List<List<Handle>> digests) throws SQLException {
        var wanted = digests.stream().flatMap(List::stream).map(Handle::digest).toArray(byte[][]::new);
        if (wanted.length == 0) {
            return Map.of();
        }
        try (var select = work.prepareStatement(BY_DIGEST)) {
            select.setArray(1, work.createArrayOf("bytea", wanted));
            select.setBoolean(2, scope.everything());
            select.setArray(3, work.createArrayOf("uuid", scope.viewers().toArray()));
            var known = new HashMap<String, Set<UUID>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.computeIfAbsent(java.util.HexFormat.of().formatHex(rows.getBytes(1)), digest -> new LinkedHashSet<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
            return known;
        }
    }

    // Only rows without phone and e-mail are compared by name, so only those ask the index.
    private Map<String, List<UUID>> knownByName(List<Telling> tellings) {
        return tellings.stream().map(Telling::draft)
                .filter(draft -> draft.emails().isEmpty() && draft.phones().isEmpty())
                .map(Drafts::fullName).filter(name -> !name.isEmpty()).distinct()
                .collect(Collectors.toMap(name -> name, name -> index.withFullName(name, scope)));
    }

    private Map<UUID, Kept> load(Connection work, Collection<Set<UUID>> byDigest, Collection<List<UUID>> byName, List<Telling> tellings)
            throws SQLException {
        var ids = new LinkedHashSet<UUID>();
        byDigest.forEach(ids::addAll);
        byName.forEach(ids::addAll);
        boolean notes = tellings.stream().anyMatch(telling -> telling.draft().note() != null);
        var kept = switch (mode) {
            case PREVIEW -> people.of(work, ids, notes);
            case WRITE -> people.toChange(work, ids, notes);
        };
        return kept.stream().filter(person -> person.standing() == Standing.ACTIVE).collect(Collectors.toMap(Kept::id, person -> person));
    }

    private boolean repeatsAnEarlierBatch(PlanBatch batch, Telling telling, List<Handle> digests) {
        if (mode == Mode.WRITE) {
            return false;
        }
        var marks = marks(telling.draft(), digests);
        boolean repeats = marks.stream().anyMatch(previewed::contains);
        previewed.addAll(marks);
        if (repeats) {
            batch.repeatsSomeone();
        }
        return repeats;
    }

    // Eight bytes a detail are enough for a count that is shown as a forecast.
    private static List<Long> marks(PersonDraft draft, List<Handle> digests) {
        var marks = new ArrayList<Long>(digests.size());
        long name = Folding.fold(draft.givenName() == null ? draft.alias() : draft.givenName()).hashCode();
        digests.forEach(handle -> marks.add(java.nio.ByteBuffer.wrap(handle.digest()).getLong() ^ name << 17));
        if (draft.emails().isEmpty() && draft.phones().isEmpty()) {
            marks.add(Drafts.fullName(draft).hashCode() * 0x9E3779B97F4A7C15L);
        }
        return marks;
    }
}
