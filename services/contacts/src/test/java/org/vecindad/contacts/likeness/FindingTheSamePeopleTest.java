package org.vecindad.contacts.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.contacts.likeness.LabelledPeople.Labelled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How well the finder finds, on people of whom the answer is known. */
class FindingTheSamePeopleTest {

    private static final int HUMANS = 4000;

    private record Pair(int one, int other) {
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
    void findsNearlyAllAndIsNearlyAlwaysRight(long seed) {
        var people = LabelledPeople.of(seed, HUMANS);
        var same = same(people);

        var found = found(people);

        var right = new HashSet<>(found);
        right.retainAll(same);
        assertThat((double) right.size() / same.size()).as("recall; missed %s", examples(people, same, right)).isGreaterThanOrEqualTo(0.95);
        assertThat((double) right.size() / found.size()).as("precision; wrong %s", examples(people, found, same)).isGreaterThanOrEqualTo(0.98);
    }

    private static Set<Pair> same(List<Labelled> people) {
        var byHuman = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < people.size(); i++) {
            byHuman.computeIfAbsent(people.get(i).human(), human -> new ArrayList<>(2)).add(i);
        }
        return byHuman.values().stream().filter(records -> records.size() == 2).map(records -> new Pair(records.get(0), records.get(1))).collect(Collectors.toSet());
    }

    private static Set<Pair> found(List<Labelled> people) {
        var traits = people.stream().map(person -> Traits.of(person.draft())).toList();
        Map<String, List<Integer>> byKey = new HashMap<>();
        var found = new HashSet<Pair>();
        for (int i = 0; i < traits.size(); i++) {
            var candidates = new HashSet<Integer>();
            for (var key : Keys.of(traits.get(i))) {
                var known = byKey.computeIfAbsent(key, unknown -> new ArrayList<>());
                candidates.addAll(known);
                known.add(i);
            }
            for (int other : candidates) {
                if (Likeness.of(traits.get(other), traits.get(i)).likely()) {
                    found.add(new Pair(other, i));
                }
            }
        }
        return found;
    }

    private static List<String> examples(List<Labelled> people, Set<Pair> pairs, Set<Pair> without) {
        return pairs.stream().filter(pair -> !without.contains(pair)).limit(Integer.getInteger("examples", 12))
                .map(pair -> "\n" + people.get(pair.one()).draft() + "\n  " + people.get(pair.other()).draft() + "\n  "
                        + Likeness.of(Traits.of(people.get(pair.one()).draft()), Traits.of(people.get(pair.other()).draft())))
                .map(text -> text.replaceAll("\\w+=(null|\\[]),? ?", "")).toList();
    }
}
