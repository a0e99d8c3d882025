package org.vecindad.contacts.outreach.calllist;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with call lists and their turns. */
public enum CallListProblem implements Problem {
    CALL_LIST_TOO_LONG(400, "More than a thousand people match; narrow it down, or make several lists."),
    CALL_LIST_IS_EMPTY(400, "There is nobody to call: nobody matches, or none has a phone and may be called."),
    CALL_LIST_IS_CLOSED(409, "This list was closed; open it again to go on."),
    CALL_LIST_IS_DONE(409, "There is nobody left to call right now."),
    TURN_IS_OVER(409, "Somebody else has this person now.");

    private final int status;
    private final String title;

    CallListProblem(int status, String title) {
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
