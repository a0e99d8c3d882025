package org.vecindad.contacts.keeping;

import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.PersonDraft;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What writing some tellings would do.
 *
 * @param rows    one outcome for each telling, in order
 * @param matched known people among them, changed or not; whoever brings them again cares for them too
 * @param told    known people of whom a yes or a no was told
 */
public record Plan(List<Outcome> rows, List<Added> added, List<Changed> changed, Set<UUID> matched, List<Told> told) {

    public Plan(List<Outcome> rows, List<Added> added, List<Changed> changed, Set<UUID> matched) {
        this(rows, added, changed, matched, List.of());
    }

    public enum What { CREATED, UPDATED, UNCHANGED }

    /**
     * @param person null only in a preview, for a row that repeats one of an earlier batch
     * @param shares whether somebody of another name, known or told of, has the same phone or e-mail
     */
    public record Outcome(What what, UUID person, boolean shares) {

        Outcome(What what, UUID person) {
            this(what, person, false);
        }
    }

    public record Added(UUID id, PersonDraft draft, List<ConsentDraft> consents) {
    }

    /** @param before what was known until then; null where nobody will ask for it */
    public record Changed(UUID id, long version, PersonDraft draft, boolean noteChanged, PersonDraft before) {

        public Changed(UUID id, long version, PersonDraft draft, boolean noteChanged) {
            this(id, version, draft, noteChanged, null);
        }
    }

    /** @param draft what is known of them now, completed by this plan */
    public record Told(UUID id, long version, PersonDraft draft, List<ConsentDraft> consents) {
    }

    /** The plan of one person who is not looked for among those who are known. */
    public static Plan adding(UUID id, Telling telling) {
        return new Plan(List.of(new Outcome(What.CREATED, id)), List.of(new Added(id, telling.draft(), telling.consents())), List.of(), Set.of());
    }

    public long count(What what) {
        return rows.stream().filter(row -> row.what() == what).count();
    }
}
