package org.vecindad.contacts.keeping;

import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.PersonDraft;

import java.util.List;

/** One checked row or form: the person, and the consents that came with it. */
public record Telling(PersonDraft draft, List<ConsentDraft> consents) {

    public Telling {
        consents = List.copyOf(consents);
    }

    public static Telling of(PersonDraft draft) {
        return new Telling(draft, List.of());
    }
}
