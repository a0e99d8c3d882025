package org.vecindad.contacts.keeping;

import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.SamePerson;
import org.vecindad.contacts.keeping.Handles.Handle;
import org.vecindad.contacts.keeping.Plan.Outcome;
import org.vecindad.contacts.keeping.Plan.What;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The rows of one batch as they are being decided: each person known or new appears once, with all that was told. */
final class PlanBatch {

    private final List<Outcome> rows = new ArrayList<>();
    private final Map<UUID, Kept> before = new LinkedHashMap<>();
    private final Map<UUID, PersonDraft> drafts = new LinkedHashMap<>();
    private final Map<UUID, Set<ConsentDraft>> fresh = new LinkedHashMap<>();
    private final Map<UUID, Set<ConsentDraft>> told = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> freshByDigest = new HashMap<>();
    private final Map<String, Set<UUID>> freshByName = new HashMap<>();

    Kept sameAmong(Collection<UUID> candidates, Map<UUID, Kept> known, PersonDraft told) {
        return candidates.stream().map(known::get).filter(Objects::nonNull)
                .filter(person -> SamePerson.is(drafts.getOrDefault(person.id(), person.draft()), told))
                .findFirst().orElse(null);
    }

    void tellsMoreOf(Kept known, Telling telling) {
        before.putIfAbsent(known.id(), known);
        if (!telling.consents().isEmpty()) {
            told.computeIfAbsent(known.id(), id -> new LinkedHashSet<>()).addAll(telling.consents());
        }
        rows.add(new Outcome(completes(known.id(), drafts.getOrDefault(known.id(), known.draft()), telling.draft()), known.id()));
    }

    boolean repeatsARow(Telling telling, List<Handle> digests) {
        var candidates = new HashSet<UUID>();
        digests.forEach(handle -> candidates.addAll(freshByDigest.getOrDefault(handle.hex(), Set.of())));
        candidates.addAll(freshByName.getOrDefault(Drafts.fullName(telling.draft()), Set.of()));
        for (var id : candidates) {
            if (SamePerson.is(drafts.get(id), telling.draft())) {
                rows.add(new Outcome(completes(id, drafts.get(id), telling.draft()), id));
                fresh.get(id).addAll(telling.consents());
                remember(id, telling.draft(), digests);
                return true;
            }
        }
        return false;
    }

    /** @param shared whether somebody known has the same phone or e-mail */
    void isNew(Telling telling, List<Handle> digests, boolean shared) {
        var id = UUID.randomUUID();
        boolean shares = shared || digests.stream().anyMatch(handle -> freshByDigest.containsKey(handle.hex()));
        drafts.put(id, telling.draft());
        fresh.put(id, new LinkedHashSet<>(telling.consents()));
        remember(id, telling.draft(), digests);
        rows.add(new Outcome(What.CREATED, id, shares));
    }

    void repeatsSomeone() {
        rows.add(new Outcome(What.UNCHANGED, null));
    }

    Plan plan() {
        var added = fresh.entrySet().stream().map(entry -> new Plan.Added(entry.getKey(), drafts.get(entry.getKey()), List.copyOf(entry.getValue()))).toList();
        var changed = before.values().stream().filter(known -> drafts.containsKey(known.id()))
                .map(known -> new Plan.Changed(known.id(), known.version(), drafts.get(known.id()),
                        !Objects.equals(known.draft().note(), drafts.get(known.id()).note()), known.draft()))
                .toList();
        var heard = told.entrySet().stream().map(entry -> heard(before.get(entry.getKey()), entry.getValue())).toList();
        return new Plan(List.copyOf(rows), added, changed, Set.copyOf(before.keySet()), heard);
    }

    private Plan.Told heard(Kept known, Set<ConsentDraft> consents) {
        return new Plan.Told(known.id(), known.version(), drafts.getOrDefault(known.id(), known.draft()), List.copyOf(consents));
    }

    private What completes(UUID id, PersonDraft known, PersonDraft told) {
        var completed = Drafts.complete(known, told);
        if (completed.equals(known)) {
            return What.UNCHANGED;
        }
        drafts.put(id, completed);
        return What.UPDATED;
    }

    private void remember(UUID id, PersonDraft draft, List<Handle> digests) {
        digests.forEach(handle -> freshByDigest.computeIfAbsent(handle.hex(), hex -> new HashSet<>(2)).add(id));
        freshByName.computeIfAbsent(Drafts.fullName(draft), name -> new HashSet<>(2)).add(id);
    }
}
