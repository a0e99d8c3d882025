package org.vecindad.contacts.outreach.conversation;

import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.outreach.OutreachKeys;
import org.vecindad.contacts.outreach.SealedDocument;

/** What is said about somebody in a conversation: sealed as one. {@code number} is the one that was not theirs. */
public record ConversationWords(String ask, Answer answer, String note, String number) {

    static final SealedDocument<ConversationWords> SEAL =
            new SealedDocument<>(new Place("conversation", "words", OutreachKeys.RETENTION), ConversationWords.class);
    static final ConversationWords NONE = new ConversationWords(null, null, null, null);

    boolean none() {
        return equals(NONE);
    }
}
