package org.vecindad.contacts.outreach.conversation;

import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.Phones;
import org.vecindad.contacts.outreach.FreeText;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Checks what was logged against the person it was with. */
final class ConversationDraft {

    // A phone's clock may be a little ahead.
    private static final Duration SKEW = Duration.ofMinutes(5);

    private ConversationDraft() {
    }

    /** @throws org.vecindad.chassis.web.ProblemException 400 with all that is wrong */
    static Conversation checked(LogConversation logged, UUID person, PersonDraft known, UUID by, OnList place, Instant now) {
        var text = new FreeText();
        if (logged.kind() == null) {
            text.flaw("/kind", "required", "say how");
        }
        boolean callBack = logged.outcome() == Outcome.CALL_BACK;
        if (callBack && logged.callBackAt() == null) {
            text.flaw("/call_back_at", "required", "say when to call back");
        }
        if (logged.happenedAt() != null && logged.happenedAt().isAfter(now.plus(SKEW))) {
            text.flaw("/happened_at", "in_the_future", "must not be later than now");
        }
        var number = logged.outcome() == Outcome.WRONG_NUMBER ? number(logged.number(), known, text) : null;
        var words = new ConversationWords(text.checked("/ask", logged.ask(), FreeText.LINE), logged.answer(),
                text.checked("/note", logged.note(), FreeText.PAGES), number == null ? null : number.number());
        text.refuse();
        return new Conversation(UUID.randomUUID(), 1, person, logged.kind(), logged.outcome(), callBack ? micros(logged.callBackAt()) : null,
                logged.happenedAt() == null ? now : micros(logged.happenedAt()), by, place.callListId(), place.entryId(), words,
                number != null && !number.reachesSomeoneElse());
    }

    private static Phone number(String typed, PersonDraft known, FreeText text) {
        if (typed == null || typed.isBlank()) {
            return known.phonesToCall().stream().findFirst().orElseGet(() -> {
                text.flaw("/number", "required", "no number of theirs is known; say which one it was");
                return null;
            });
        }
        var normal = Phones.e164(typed).orElse("");
        return known.phones().stream().filter(phone -> phone.number().equals(normal)).findFirst().orElseGet(() -> {
            text.flaw("/number", "not_their_number", "must be one of the person's numbers");
            return null;
        });
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
