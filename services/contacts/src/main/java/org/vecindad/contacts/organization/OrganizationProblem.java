package org.vecindad.contacts.organization;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with organizations. */
enum OrganizationProblem implements Problem {
    STAGE_DOES_NOT_FOLLOW(409, "A partnership does not go from its stage to that one."),
    ALREADY_AFFILIATED(409, "This person is affiliated with this organization already.");

    private final int status;
    private final String title;

    OrganizationProblem(int status, String title) {
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
