package org.vecindad.contacts.duplicates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason, by its code; the web UI has the words. */
record ReasonView(@Schema(description = "same_identifier, same_phone, same_email, same_address, similar_phone, similar_email, same_postal_code, same_name, accents, nickname, "
        + "similar_name, initial, second_given_name_missing, surname_missing, surname_order, surname_differs, names_swapped or name_missing") String code) {
}
