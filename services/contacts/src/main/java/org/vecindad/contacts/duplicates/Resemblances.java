package org.vecindad.contacts.duplicates;

import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.likeness.Keys;
import org.vecindad.contacts.likeness.Likeness;
import org.vecindad.contacts.likeness.Traits;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.search.Resembling;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** Whoever may well be the same person as each of those who are known; for the queue, never for a caller's eyes. */
    List<LikelyPairs.Found> likely(List<Kept> people) {
        var traits = people.stream().map(person -> Traits.of(person.draft())).toList();
        var others = index.resembling(traits.stream().map(Keys::of).toList(), EVERYONE);
        var found = new ArrayList<LikelyPairs.Found>();
        for (int at = 0; at < people.size(); at++) {
            var person = people.get(at).id();
            weighed(traits.get(at), others.get(at), Likeness::likely).filter(other -> !other.id().equals(person))
                    .forEach(other -> found.add(new LikelyPairs.Found(person, other.id(), other.likeness())));
        }
        return found;
    }

    /** Whoever of a scope may be the one who is being typed in, the likeliest first. Outside of it nobody is looked at. */
    List<Resemblance> conceivable(PersonDraft draft, Scope scope, int most) {
        var traits = Traits.of(draft);
        return weighed(traits, index.resembling(Keys.of(traits), scope), Likeness::conceivable)
                .sorted(Comparator.comparing((Resemblance found) -> found.likeness().score()).reversed()).limit(most).toList();
    }

    private static Stream<Resemblance> weighed(Traits traits, List<Resembling> others, Predicate<Likeness> enough) {
        return others.stream().map(other -> new Resemblance(other.id(), Likeness.of(traits, other.traits()))).filter(found -> enough.test(found.likeness()));
    }
}
