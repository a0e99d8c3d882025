package org.vecindad.contacts.upserting;

import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.PersonDraft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An identifier of another system, as it is kept with a person: {@code system:id}. */
record Identifier(String normal) {

    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    static Identifier of(String system, String id) {
        var violations = new ArrayList<Violation>(2);
        if (system == null || !SYSTEM.matcher(system).matches()) {
            violations.add(new Violation("/system", "not_a_system", "1 to 60 letters, digits, points, dashes and underscores"));
        }
        var kept = Drafts.check(PersonDraft.empty().withIdentifiers(List.of(system + ":" + id))).draft().identifiers();
        if (id == null || id.isBlank() || kept.isEmpty()) {
            violations.add(new Violation("/id", "not_an_identifier", "1 to 140 characters"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Identifier(kept.getFirst());
    }
}
