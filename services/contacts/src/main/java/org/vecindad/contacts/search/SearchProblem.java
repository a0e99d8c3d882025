package org.vecindad.contacts.search;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with finding people. */
enum SearchProblem implements Problem {
    PEOPLE_ARE_STILL_READ_IN(503, "After a start everyone is read in first; a list now would leave people out.");

    private final int status;
    private final String title;

    SearchProblem(int status, String title) {
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
