package org.vecindad.contacts.person;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with people. */
enum PersonProblem implements Problem {
    COMMITTEE_NEEDED(400, "You lead several committees; say which one cares for this person."),
    NOT_IN_YOUR_CARE(409, "None of your committees cares for this person; a membership or a sign-up ends where it was made."),
    NOT_PUT_AWAY(409, "This person was not put away."),
    RECORD_IS_HELD(409, "This record is held and cannot be erased; an administrator knows why.");

    private final int status;
    private final String title;

    PersonProblem(int status, String title) {
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
