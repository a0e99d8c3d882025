package org.vecindad.committees.committee;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with a committee. */
enum CommitteeProblem implements Problem {
    STATE_CANNOT_FOLLOW(409, "A committee in this state cannot go to that one."),
    ONLY_ORGANIZERS_DISSOLVE(403, "Dissolving a committee, or taking that back, is up to the organizers.");

    private final int status;
    private final String title;

    CommitteeProblem(int status, String title) {
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
