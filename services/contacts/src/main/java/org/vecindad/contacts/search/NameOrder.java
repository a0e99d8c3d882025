package org.vecindad.contacts.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;

import org.apache.lucene.util.BytesRef;
import org.vecindad.contacts.intake.PersonDraft;

import java.util.Arrays;
import java.util.UUID;

/**
 * The order of lists: by family name, then given name, as a reader of Spanish or English expects (ñ after n, accents and
 * case only break ties); the id at the end makes it total, so that a cursor never skips or repeats anyone.
 */
final class NameOrder {

    private static final int ENOUGH = 96;

    // A frozen collator locks at each key; a copy for each thread does not.
    private static final ThreadLocal<RuleBasedCollator> COLLATOR = ThreadLocal.withInitial(() -> {
        var collator = (RuleBasedCollator) Collator.getInstance(new ULocale("es"));
        collator.setStrength(Collator.TERTIARY);
        return collator;
    });

    private NameOrder() {
    }

    static BytesRef key(UUID id, PersonDraft draft) {
        RawCollationKey names = COLLATOR.get().getRawCollationKey(sorted(draft), new RawCollationKey());
        int length = Math.min(names.size, ENOUGH);
        var key = Arrays.copyOf(names.bytes, length + 17);
        Arrays.fill(key, length, length + 1, (byte) 0);
        Ids.write(id, key, length + 1);
        return new BytesRef(key);
    }

    private static String sorted(PersonDraft draft) {
        if (draft.familyName() == null) {
            return draft.displayName();
        }
        // U+FFFE sorts below everything: García Ana comes before García López Ana.
        return draft.familyName() + '\uFFFE' + (draft.givenName() == null ? "" : draft.givenName());
    }
}
