package org.vecindad.contacts.duplicates;

import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.likeness.Keys;
import org.vecindad.contacts.likeness.Likeness;
import org.vecindad.contacts.likeness.Traits;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Finds in the index who is like somebody, among everyone or among those whom a caller sees. */
@Singleton
class Resemblances {

    private static final Scope EVERYONE = new Scope(true, Set.of());

    private final PeopleIndex index;

    Resemblances(PeopleIndex index) {
        this.index = index;
    }

    record Resemblance(UUID id, Likeness likeness) {
    }

    /** Whoever may well be the same person as somebody who is known; for the queue, never for a caller's eyes. */
    List<Resemblance> likely(UUID person, PersonDraft draft) {
        return find(draft, EVERYONE, Likeness::likely).stream().filter(found -> !found.id().equals(person)).toList();
    }

    /** Whoever of a scope may be the one who is being typed in, the likeliest first. Outside of it nobody is looked at. */
    List<Resemblance> conceivable(PersonDraft draft, Scope scope, int most) {
        return find(draft, scope, Likeness::conceivable).stream().limit(most).toList();
    }

    private List<Resemblance> find(PersonDraft draft, Scope scope, Predicate<Likeness> enough) {
        var traits = Traits.of(draft);
        return index.resembling(Keys.of(traits), scope).stream()
                .map(other -> new Resemblance(other.id(), Likeness.of(traits, other.traits())))
                .filter(found -> enough.test(found.likeness()))
                .sorted(Comparator.comparing((Resemblance found) -> found.likeness().score()).reversed()).toList();
    }
}
