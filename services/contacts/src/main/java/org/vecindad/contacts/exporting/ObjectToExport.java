package org.vecindad.contacts.exporting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.outreach.FreeText;

/** Why it must not leave. */
record ObjectToExport(@Schema(description = "Whoever asked reads it", examples = "Please ask for the people of your own district only") String reason) {

    private static final int LONGEST = 200;

    String checked() {
        var flaws = new FreeText();
        var why = flaws.required("/reason", reason, LONGEST);
        flaws.refuse();
        return why;
    }
}
