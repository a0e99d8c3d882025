package org.vecindad.contacts.outreach;

import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.intake.ANumbers;

import java.util.ArrayList;
import java.util.List;

/** Checks what people write in their own words, all of a request before any of it is refused. */
public final class FreeText {

    public static final int LINE = 500;
    public static final int PAGES = 20_000;

    private final List<Violation> flaws = new ArrayList<>();

    /** Without blanks around it; null where nothing is left. */
    public String checked(String pointer, String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > longest) {
            flaw(pointer, "too_long", "must not be longer than " + longest + " characters");
        } else if (ANumbers.isIn(typed)) {
            flaw(pointer, "a_number", "an A-number is never written down; remove it and save again");
        }
        return typed.strip();
    }

    public String required(String pointer, String typed, int longest) {
        var text = checked(pointer, typed, longest);
        if (text == null) {
            flaw(pointer, "required", "say something here");
        }
        return text;
    }

    public void flaw(String pointer, String code, String message) {
        flaws.add(new Violation(pointer, code, message));
    }

    /** @throws ProblemException 400 with everything that was found */
    public void refuse() {
        if (!flaws.isEmpty()) {
            throw ProblemException.invalid(flaws);
        }
    }
}
