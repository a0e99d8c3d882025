package org.vecindad.contacts.upserting;

import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.Flaw;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.Bringing;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.Plan;
import org.vecindad.contacts.keeping.Standing;
import org.vecindad.contacts.keeping.Telling;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The rows of one request as they are being decided. Nothing is written here, so that a row that is refused leaves nothing
 * behind. Somebody who is meant by two rows becomes what both say, in their order.
 */
final class Deciding {

    private final MergePatch patches;
    private final Caring caring;
    private final Map<String, Kept> known;
    private final Map<UUID, PersonDraft> drafts = new LinkedHashMap<>();
    private final Map<Bringing, List<Plan.Added>> added = new LinkedHashMap<>();
    private final Map<String, Kept> news = new HashMap<>();
    private final Map<UUID, List<Asked>> asking = new LinkedHashMap<>();

    /** @param known by identifier */
    Deciding(MergePatch patches, Caring caring, Map<String, Kept> known) {
        this.patches = patches;
        this.caring = caring;
        this.known = known;
    }

    /** @throws ProblemException when this row cannot be done */
    void decide(Asked row) throws SQLException {
        var identifier = row.identifier().normal();
        var person = known.get(identifier);
        var draft = patched(row, person == null ? PersonDraft.empty() : drafts.getOrDefault(person.id(), person.draft()));
        row.condition().check(person);
        if (person == null) {
            add(row, draft);
        } else {
            drafts.put(person.id(), draft);
            asking.computeIfAbsent(person.id(), id -> new ArrayList<>(1)).add(row);
        }
    }

    private void add(Asked row, PersonDraft told) throws SQLException {
        var bringing = caring.forNew(row.committee());
        var draft = told.preferredLanguage() != null ? told : told.withPreferredLanguage(caring.language(bringing));
        var id = UUID.randomUUID();
        added.computeIfAbsent(bringing, care -> new ArrayList<>()).addAll(Plan.adding(id, new Telling(draft, row.consents())).added());
        news.put(row.identifier().normal(), new Kept(id, 1, Standing.ACTIVE, draft, draft.note() != null, bringing.at(), bringing.at()));
    }

    // What is given replaces, null clears, what is absent stays; the identifier itself always stays.
    private PersonDraft patched(Asked row, PersonDraft before) {
        var draft = patches.apply(row.patch(), before, PersonDraft.class).stillWrongAs(before);
        if (!draft.identifiers().contains(row.identifier().normal())) {
            var all = new ArrayList<>(draft.identifiers());
            all.add(row.identifier().normal());
            draft = draft.withIdentifiers(all);
        }
        var checked = Drafts.check(draft);
        var flaws = new ArrayList<>(checked.flaws());
        if (flaws.isEmpty() && !checked.draft().isSomebody()) {
            flaws.add(new Flaw("/given_name", "required", "a person needs a name, an alias, a phone or an e-mail"));
        }
        ReadingBodies.refuse(flaws);
        return checked.draft();
    }

    /** A plan for each who brings people in. */
    Map<Bringing, Plan> additions() {
        var plans = new LinkedHashMap<Bringing, Plan>();
        added.forEach((bringing, people) -> plans.put(bringing, new Plan(List.of(), List.copyOf(people), List.of(), Set.of())));
        return plans;
    }

    Plan changes() {
        var changed = people().values().stream().filter(person -> drafts.containsKey(person.id()) && !drafts.get(person.id()).equals(person.draft()))
                .map(person -> new Plan.Changed(person.id(), person.version(), drafts.get(person.id()),
                        !Objects.equals(person.draft().note(), drafts.get(person.id()).note()))).toList();
        return new Plan(List.of(), List.of(), changed, Set.of());
    }

    /** Known people as they are once the changes are written, with the rows that asked for them. */
    Map<Kept, List<Asked>> asked(Instant at) {
        var now = new LinkedHashMap<Kept, List<Asked>>();
        var people = people();
        asking.forEach((id, rows) -> {
            var person = people.get(id);
            now.put(drafts.get(id).equals(person.draft()) ? person : person.next(drafts.get(id), at), rows);
        });
        return now;
    }

    Kept added(Identifier identifier) {
        return news.get(identifier.normal());
    }

    private Map<UUID, Kept> people() {
        var people = new LinkedHashMap<UUID, Kept>();
        known.values().forEach(person -> people.put(person.id(), person));
        return people;
    }
}
