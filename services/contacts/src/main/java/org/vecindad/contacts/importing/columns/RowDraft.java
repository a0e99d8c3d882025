package org.vecindad.contacts.importing.columns;

import java.util.List;
import java.util.Set;
import org.vecindad.contacts.intake.PersonDraft;

/**
 * What a row says about a person, checked.
 *
 * @param optedOut channels by which the person does not want to be reached ({@code email}, {@code sms}, {@code call},
 *                 {@code mail}, {@code whatsapp}, {@code signal}, {@code in_person}, or {@code all})
 */
public record RowDraft(int row, PersonDraft draft, List<Warning> warnings, Set<String> optedOut) {

    public RowDraft {
        warnings = List.copyOf(warnings);
        optedOut = Set.copyOf(optedOut);
    }
}
