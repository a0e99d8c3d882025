package org.vecindad.contacts.bulk;

import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.outreach.SealedDocument;

/** The words of a change, sealed as one. {@code list} is what the smart list was called that was meant. */
record BulkWords(String tag, String list) {

    static final String RETENTION = "bulk_action";
    static final SealedDocument<BulkWords> SEAL = new SealedDocument<>(new Place("bulk_action", "words", RETENTION), BulkWords.class);
}
