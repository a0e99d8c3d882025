package org.vecindad.events.attendance;

import org.vecindad.chassis.web.Problem;

/** What can go wrong when people come. */
enum AttendanceProblem implements Problem {
    STATUS_IS_OUT_OF_REACH(409, "From the status it has, an attendance cannot get there."),
    EVENT_IS_CANCELLED(409, "The event is cancelled; nobody can sign up or check in."),
    EVENT_IS_FULL(409, "Every seat of the event is taken.");

    private final int status;
    private final String title;

    AttendanceProblem(int status, String title) {
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
