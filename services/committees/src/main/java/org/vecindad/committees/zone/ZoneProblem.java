package org.vecindad.committees.zone;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with a zone. */
enum ZoneProblem implements Problem {
    CODE_IS_TAKEN(409, "Another zone has this code.");

    private final int status;
    private final String title;

    ZoneProblem(int status, String title) {
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
