package org.vecindad.contacts.bulk;

import java.util.List;
import java.util.UUID;

/** Who is meant, of those whom the caller sees, and how many were named besides. {@code list}: what their smart list is called, if it is one. */
record Meant(List<UUID> people, int notShared, String list) {

    int total() {
        return people.size() + notShared;
    }
}
