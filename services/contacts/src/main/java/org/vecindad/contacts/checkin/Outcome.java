package org.vecindad.contacts.checkin;

import java.util.Locale;

/** What came of a check-in. */
enum Outcome {
    REACHED_OK, REACHED_NEEDS, LEFT_MESSAGE, NO_ANSWER, DECLINED;

    /** A message is not an answer: nobody knows yet how they are. */
    boolean missed() {
        return switch (this) {
            case LEFT_MESSAGE, NO_ANSWER -> true;
            case REACHED_OK, REACHED_NEEDS, DECLINED -> false;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
