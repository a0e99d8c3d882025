package org.vecindad.contacts.outreach.calling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.intake.SafeContact;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.outreach.conversation.Answer;
import org.vecindad.contacts.outreach.conversation.Conversation;
import org.vecindad.contacts.outreach.conversation.Outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person as they are handed to a caller. */
record TurnView(UUID entryId, PersonToCall person, int tries, Instant until) {

    record PersonToCall(UUID id, String displayName, String givenName, String alias, String preferredLanguage, List<String> languagesSpoken, List<PhoneToCall> phones,
                        List<String> consentsChannels, LastConversation lastConversation, Boolean interpreterNeeded,
                        @Schema(description = "How they can be reached without harm: to be read before anybody calls") SafeContact safeContact) {
    }

    record PhoneToCall(String number, String type) {
    }

    record LastConversation(Outcome outcome, Instant happenedAt, String ask, Answer answer, String note) {

        static LastConversation of(Conversation made) {
            return made == null ? null
                    : new LastConversation(made.outcome(), made.happenedAt(), made.words().ask(), made.words().answer(), made.words().note());
        }
    }

    static TurnView of(Entry entry, Kept person, List<String> channels, Conversation last, Instant until) {
        var draft = person.draft();
        var phones = draft.phonesToCall().stream().map(phone -> new PhoneToCall(phone.number(), phone.type())).toList();
        return new TurnView(entry.id(), new PersonToCall(person.id(), draft.displayName(), draft.givenName(), draft.alias(), draft.preferredLanguage(), draft.languagesSpoken(),
                phones, channels, LastConversation.of(last), draft.interpreterNeeded(), draft.safeContact()), entry.tries(), until);
    }
}
