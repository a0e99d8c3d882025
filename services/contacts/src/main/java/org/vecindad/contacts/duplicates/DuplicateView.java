package org.vecindad.contacts.duplicates;

import org.vecindad.contacts.search.PersonRow;

import java.util.List;
import java.util.UUID;

/** Two records that may be one person, as a list shows them. */
record DuplicateView(UUID id, List<PersonRow> people, List<ReasonView> reasons, double score) {

    static DuplicateView of(LikelyPairs.Pair pair, PersonRow one, PersonRow other) {
        return new DuplicateView(pair.id(), List.of(one, other), pair.reasons().stream().map(ReasonView::new).toList(), Math.round(pair.score() * 100) / 100.0);
    }
}
