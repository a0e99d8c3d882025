package org.vecindad.contacts.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.Emails;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phone;

/**
 * Somebody without what an import told of them: what it changed and nobody changed since is as before; the rest stays as it is.
 *
 * @param kept whether something that the import changed was changed again since, and so stays
 */
record Restored(PersonDraft draft, boolean kept) {

    static Restored of(PersonDraft now, PersonDraft before, PersonDraft after) {
        return new Pass(now, before, after).restored();
    }

    private static final class Pass {

        private final PersonDraft now;
        private final PersonDraft before;
        private final PersonDraft after;
        private boolean kept;

        Pass(PersonDraft now, PersonDraft before, PersonDraft after) {
            this.now = now;
            this.before = before;
            this.after = after;
        }

        Restored restored() {
            var draft = new PersonDraft(value(PersonDraft::givenName), value(PersonDraft::additionalName), value(PersonDraft::familyName),
                    value(PersonDraft::alias), value(PersonDraft::preferredLanguage), items(PersonDraft::languagesSpoken, word -> word),
                    items(PersonDraft::emails, Pass::mailbox), items(PersonDraft::phones, Phone::number), items(PersonDraft::postalAddresses, address -> address),
                    items(PersonDraft::tags, word -> word), items(PersonDraft::skills, word -> word), value(PersonDraft::note),
                    items(PersonDraft::identifiers, word -> word), value(PersonDraft::originSystem),
                    value(PersonDraft::interpreterNeeded), value(PersonDraft::availability), value(PersonDraft::safeContact));
            // without a name, a phone or an e-mail nobody would be left
            return draft.isSomebody() ? new Restored(draft, kept) : new Restored(now, true);
        }

        private <T> T value(Function<PersonDraft, T> of) {
            T here = of.apply(now);
            if (Objects.equals(of.apply(before), of.apply(after))) {
                return here;
            }
            if (Objects.equals(here, of.apply(after))) {
                return of.apply(before);
            }
            kept = true;
            return here;
        }

        // An import only adds to lists; what it added and somebody took away since is gone anyway.
        private <T> List<T> items(Function<PersonDraft, List<T>> of, Function<T, ?> key) {
            var added = new ArrayList<>(of.apply(after));
            added.removeAll(of.apply(before));
            if (added.isEmpty()) {
                return of.apply(now);
            }
            var left = new ArrayList<>(of.apply(now));
            left.removeAll(added);
            var keys = added.stream().map(key).toList();
            kept |= left.stream().filter(item -> !of.apply(before).contains(item)).map(key).anyMatch(keys::contains);
            return left;
        }

        private static Object mailbox(Email email) {
            return Emails.forMatching(email.address());
        }
    }
}
