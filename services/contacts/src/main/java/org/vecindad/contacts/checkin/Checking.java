package org.vecindad.contacts.checkin;

import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.intake.Flaw;
import org.vecindad.contacts.intake.FreeText;
import org.vecindad.contacts.intake.Languages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One walk over one form; says all that is wrong with it at once. */
final class Checking {

    private final List<Flaw> flaws = new ArrayList<>();

    List<Flaw> flaws() {
        return flaws;
    }

    String words(String pointer, String typed) {
        return FreeText.checked(pointer, typed, flaws);
    }

    String language(String typed) {
        return Languages.tag(typed).orElseGet(() -> {
            flaws.add(new Flaw("/language", "not_a_language", "must be a BCP 47 language tag"));
            return null;
        });
    }

    void notBefore(String pointer, LocalDate day, LocalDate earliest) {
        if (day != null && day.isBefore(earliest)) {
            flaws.add(new Flaw(pointer, "in_the_past", "must not be before " + earliest));
        }
    }

    void refuse() {
        if (!flaws.isEmpty()) {
            throw ProblemException.invalid(flaws.stream().map(flaw -> new Violation(flaw.pointer(), flaw.code(), flaw.message())).toList());
        }
    }
}
