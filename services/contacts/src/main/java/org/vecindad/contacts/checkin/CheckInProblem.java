package org.vecindad.contacts.checkin;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with check-ins. */
enum CheckInProblem implements Problem {
    PLAN_IS_NOT_ACTIVE(409, "This check-in plan is paused or has ended."),
    STATE_DOES_NOT_FOLLOW(409, "A check-in plan does not go from its state to that one."),
    ANOTHER_CHECK_IN_FOLLOWED(409, "Only the last check-in can be taken back; another one followed.");

    private final int status;
    private final String title;

    CheckInProblem(int status, String title) {
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
