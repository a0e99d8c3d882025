package org.vecindad.contacts.outreach.followup;

import java.util.Locale;

/** Any may follow any: what was ticked off by mistake is open again. */
enum FollowUpState {
    OPEN, DONE, DROPPED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FollowUpState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
