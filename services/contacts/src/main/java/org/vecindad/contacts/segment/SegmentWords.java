package org.vecindad.contacts.segment;

import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.outreach.FreeText;
import org.vecindad.contacts.outreach.SealedDocument;

/** The words of a smart list, sealed as one. */
record SegmentWords(String title, Definition definition) {

    static final String RETENTION = "segment";
    static final SealedDocument<SegmentWords> SEAL = new SealedDocument<>(new Place("segment", "words", RETENTION), SegmentWords.class);

    private static final int LONGEST_TITLE = 200;

    /** @throws org.vecindad.chassis.web.ProblemException 400 with all that is wrong */
    static SegmentWords checked(String title, Definition definition) {
        var flaws = new FreeText();
        var words = new SegmentWords(flaws.required("/title", title, LONGEST_TITLE), definition);
        new CheckingDefinitions(flaws).check(definition);
        flaws.refuse();
        return words;
    }
}
