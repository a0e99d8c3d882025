package org.vecindad.contacts.hold;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.outreach.FreeText;

/** A hold is put and lifted for a reason. */
record SayWhy(@Schema(description = "Kept sealed, for administrators", required = true) String reason) {

    private static final int LONGEST = 4000;

    /** The reason, once it is one. */
    String checked() {
        var text = new FreeText();
        var checked = text.required("/reason", reason, LONGEST);
        text.refuse();
        return checked;
    }
}
