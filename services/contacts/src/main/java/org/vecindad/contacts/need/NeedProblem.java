package org.vecindad.contacts.need;

import org.vecindad.chassis.web.Problem;

/** What can go wrong on the board. */
enum NeedProblem implements Problem {
    STATE_DOES_NOT_FOLLOW(409, "A need does not go from its state to that one.");

    private final int status;
    private final String title;

    NeedProblem(int status, String title) {
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
