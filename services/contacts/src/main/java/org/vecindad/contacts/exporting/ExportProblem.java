package org.vecindad.contacts.exporting;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with taking people out. */
enum ExportProblem implements Problem {
    NOBODY_TO_EXPORT(400, "Nobody is meant: nobody matches, or none of them is shared with you."),
    TOO_MANY_TO_EXPORT(400, "More people match than fit; narrow it down."),
    EXPORT_IS_YOUR_OWN(403, "Somebody else decides about what you asked for; you may withdraw it."),
    EXPORT_IS_WAITING(409, "This waits for a second pair of eyes, or for the end of its notice."),
    EXPORT_IS_DECIDED(409, "This was decided already, or is over."),
    EXPORT_WAS_STOPPED(410, "Somebody objected to this, or it was withdrawn."),
    EXPORT_HAS_EXPIRED(410, "This could be fetched for a day; ask again.");

    private final int status;
    private final String title;

    ExportProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
