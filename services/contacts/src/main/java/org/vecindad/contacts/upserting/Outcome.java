package org.vecindad.contacts.upserting;

import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.keeping.Kept;

/** What became of one row. */
sealed interface Outcome {

    record Added(Kept person) implements Outcome {
    }

    record Known(Kept person) implements Outcome {
    }

    record Refused(ProblemException problem) implements Outcome {
    }
}
