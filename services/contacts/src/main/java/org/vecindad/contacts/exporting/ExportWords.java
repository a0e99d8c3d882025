package org.vecindad.contacts.exporting;

import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.outreach.SealedDocument;

/**
 * The words about an export, sealed as one.
 *
 * @param who       the user name of whoever asked, for those who decide
 * @param own       why, in their own words
 * @param about     what the smart list was called that was meant, or what was searched for; null is everybody
 * @param objection why it was stopped
 */
record ExportWords(String who, String own, String about, String objection) {

    static final String RETENTION = "export";
    static final SealedDocument<ExportWords> SEAL = new SealedDocument<>(new Place("export", "words", RETENTION), ExportWords.class);

    ExportWords objecting(String why) {
        return new ExportWords(who, own, about, why);
    }
}
