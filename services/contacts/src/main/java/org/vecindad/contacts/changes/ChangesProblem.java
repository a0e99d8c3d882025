package org.vecindad.contacts.changes;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with following people. */
enum ChangesProblem implements Problem {
    CHANGES_FORGOTTEN(410, "This cursor is too old, or what you may see is another part of the coalition now; begin again without a cursor.");

    private final int status;
    private final String title;

    ChangesProblem(int status, String title) {
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
