package org.vecindad.contacts.intake;

import java.util.List;

/** Free text about somebody, as it may be written down: no A-number, not endless. */
public final class FreeText {

    private static final int LONGEST = 4000;

    private FreeText() {
    }

    /** The text without blanks around it, or null; what is wrong with it goes to {@code flaws}. */
    public static String checked(String pointer, String typed, List<Flaw> flaws) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST) {
            flaws.add(new Flaw(pointer, "too_long", "must not be longer than " + LONGEST + " characters"));
        }
        if (ANumbers.isIn(typed)) {
            flaws.add(new Flaw(pointer, "a_number", "an A-number is never written down; remove it and save again"));
        }
        return typed.strip();
    }
}
