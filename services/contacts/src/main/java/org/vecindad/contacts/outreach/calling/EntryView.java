package org.vecindad.contacts.outreach.calling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.SafeContact;

import java.time.Instant;
import java.util.UUID;

/** An entry as the overview and the printed sheet show it. Who does not want to be called is on it without a number. */
record EntryView(UUID entryId, UUID personId, String displayName, String phone, String preferredLanguage, EntryState state,
                 @Schema(enumeration = {"reached", "left_message", "no_answer", "call_back", "wrong_number", "do_not_call", "no_phone"}) String outcome,
                 int tries, @Schema(description = "Not to be tried again before") Instant dueAt, boolean withMe,
                 @Schema(description = "How they can be reached without harm; without remarks, since lists are printed") SafeContact safeContact) {

    static EntryView of(Entry entry, PersonDraft person, UUID reader, boolean withheld) {
        boolean silent = entry.silent() || "do_not_call".equals(entry.outcome());
        return new EntryView(entry.id(), entry.personId(), person.displayName(), silent || withheld ? null : person.primaryPhone(), person.preferredLanguage(),
                entry.silent() ? EntryState.DONE : entry.held() ? EntryState.WITH_CALLER : entry.state(), entry.silent() ? "do_not_call" : entry.outcome(),
                entry.tries(), entry.dueAt(), entry.with(reader),
                person.safeContact() == null ? null : person.safeContact().withoutWords());
    }
}
