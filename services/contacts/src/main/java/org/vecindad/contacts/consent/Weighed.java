package org.vecindad.contacts.consent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vecindad.contacts.intake.ConsentDraft;

/**
 * What is told about one person, laid beside what is on record. A no wins: over the yes on record, over a yes told with it, and over
 * every yes that a file tells later. Only the person's own new yes, recorded by hand, ends it.
 *
 * @param given     goes into the book
 * @param withdrawn what holds now and no longer will
 */
record Weighed(List<ConsentDraft> given, Set<Slot> withdrawn) {

    /** @param holds of each slot on record whether a consent of it holds; false is a no */
    static Weighed of(List<ConsentDraft> told, Map<Slot, Boolean> holds) {
        var refused = new LinkedHashSet<Slot>();
        told.stream().filter(ConsentDraft::refused).map(Slot::of).forEach(refused::add);
        var given = new ArrayList<ConsentDraft>();
        var seen = new LinkedHashSet<Slot>();
        for (var draft : told) {
            var slot = Slot.of(draft);
            boolean news = draft.refused() ? !Boolean.FALSE.equals(holds.get(slot)) : !holds.containsKey(slot) && !silenced(slot, refused, holds);
            if (news && seen.add(slot)) {
                given.add(draft);
            }
        }
        var withdrawn = new LinkedHashSet<Slot>();
        holds.forEach((slot, holding) -> {
            if (holding && (refused.contains(slot) || slot.reaches() && refused.contains(slot.contact()))) {
                withdrawn.add(slot);
            }
        });
        return new Weighed(given, withdrawn);
    }

    private static boolean silenced(Slot slot, Set<Slot> refused, Map<Slot, Boolean> holds) {
        return refused.contains(slot)
                || slot.reaches() && (refused.contains(slot.contact()) || Boolean.FALSE.equals(holds.get(slot.contact())));
    }

    boolean nothing() {
        return given.isEmpty() && withdrawn.isEmpty();
    }
}
