package org.vecindad.contacts.bulk;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with a change of many people. */
enum BulkProblem implements Problem {
    NOBODY_TO_CHANGE(400, "Nobody is meant: nobody matches, or none of them is shared with you."),
    TOO_MANY_TO_CHANGE(400, "More than ten thousand people match; narrow it down."),
    BULK_ACTION_IS_RUNNING(409, "This is still under way; wait until it is done."),
    BULK_ACTION_IS_UNDONE(409, "This was taken back already."),
    BULK_ACTION_IS_FINAL(409, "This is older than thirty days and stays as it is.");

    private final int status;
    private final String title;

    BulkProblem(int status, String title) {
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
