package org.vecindad.contacts.outreach.calllist;

import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.outreach.FreeText;
import org.vecindad.contacts.outreach.SealedDocument;

/** The words of a list, sealed as one. */
record CallListWords(String title, Script script, String ask, String handOffNote) {

    static final String RETENTION = "call_list";
    static final SealedDocument<CallListWords> SEAL = new SealedDocument<>(new Place("call_list", "words", RETENTION), CallListWords.class);

    private static final int LONGEST_TITLE = 200;

    /** @throws org.vecindad.chassis.web.ProblemException 400 with all that is wrong */
    static CallListWords checked(String title, Script script, String ask, String handOffNote) {
        var text = new FreeText();
        var words = new CallListWords(text.required("/title", title, LONGEST_TITLE),
                script == null ? null : new Script(text.checked("/script/en", script.en(), FreeText.PAGES), text.checked("/script/es", script.es(), FreeText.PAGES)),
                text.checked("/ask", ask, FreeText.LINE), text.checked("/hand_off_note", handOffNote, FreeText.PAGES));
        text.refuse();
        return words;
    }
}
