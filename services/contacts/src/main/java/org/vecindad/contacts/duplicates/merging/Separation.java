package org.vecindad.contacts.duplicates.merging;

import org.vecindad.contacts.intake.PersonDraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The survivor without what the merge brought: what was before it, with what somebody changed since. */
final class Separation {

    private final PersonDraft before;
    private final PersonDraft merged;
    private final PersonDraft now;

    private Separation(PersonDraft before, PersonDraft merged, PersonDraft now) {
        this.before = before;
        this.merged = merged;
        this.now = now;
    }

    static PersonDraft of(PersonDraft before, PersonDraft merged, PersonDraft now) {
        return new Separation(before, merged, now).apart();
    }

    private PersonDraft apart() {
        return new PersonDraft(one(PersonDraft::givenName), one(PersonDraft::additionalName), one(PersonDraft::familyName), one(PersonDraft::alias),
                one(PersonDraft::preferredLanguage), all(PersonDraft::languagesSpoken), all(PersonDraft::emails), all(PersonDraft::phones),
                all(PersonDraft::postalAddresses), all(PersonDraft::tags), all(PersonDraft::skills), note(), all(PersonDraft::identifiers), one(PersonDraft::originSystem),
                one(PersonDraft::interpreterNeeded), one(PersonDraft::availability), one(PersonDraft::safeContact));
    }

    private <T> T one(Function<PersonDraft, T> value) {
        return Objects.equals(value.apply(now), value.apply(merged)) ? value.apply(before) : value.apply(now);
    }

    private <T> List<T> all(Function<PersonDraft, List<T>> values) {
        var was = values.apply(merged);
        var is = values.apply(now);
        var apart = new ArrayList<>(values.apply(before));
        apart.removeIf(item -> was.contains(item) && !is.contains(item));
        is.stream().filter(item -> !was.contains(item) && !apart.contains(item)).forEach(apart::add);
        return apart;
    }

    // What was written below the joined notes goes below the old one.
    private String note() {
        if (now.note() != null && merged.note() != null && !now.note().equals(merged.note()) && now.note().startsWith(merged.note())) {
            var added = now.note().substring(merged.note().length()).strip();
            return before.note() == null ? added : before.note() + "\n" + added;
        }
        return one(PersonDraft::note);
    }
}
