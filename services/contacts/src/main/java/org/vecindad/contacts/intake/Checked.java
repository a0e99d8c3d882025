package org.vecindad.contacts.intake;

import java.util.List;

/** A draft in normal form, and what was left out of it. */
public record Checked(PersonDraft draft, List<Flaw> flaws) {

    public Checked {
        flaws = List.copyOf(flaws);
    }
}
