package org.vecindad.contacts.outreach.conversation;

import java.util.Locale;

/** How somebody was, or was to be, reached. */
enum ConversationKind {
    CALL, TEXT, WHATSAPP, SIGNAL, EMAIL, ONE_ON_ONE, CANVASS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConversationKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
