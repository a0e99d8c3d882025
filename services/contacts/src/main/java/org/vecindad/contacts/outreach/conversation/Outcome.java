package org.vecindad.contacts.outreach.conversation;

import java.util.Locale;

/** What became of it. */
public enum Outcome {
    REACHED, LEFT_MESSAGE, NO_ANSWER, CALL_BACK, WRONG_NUMBER, DO_NOT_CALL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
