package org.vecindad.contacts.exporting;

import java.util.List;
import java.util.UUID;

/**
 * Who is meant, of those whom the caller sees.
 *
 * @param own   whether the caller leads the committee, or one that hosts the event
 * @param about what the smart list is called, or what was searched for
 */
record Chosen(ExportTarget of, boolean own, String about, List<UUID> people) {

    boolean atOnce() {
        return ExportPolicy.atOnce(of.kind(), own, people.size());
    }
}
