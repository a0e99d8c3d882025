package org.vecindad.contacts.outreach.calling;

import java.time.Instant;
import java.util.List;

/** People for an evening without a signal, with one caller until then. */
record PackView(Instant until, List<TurnView> entries) {
}
