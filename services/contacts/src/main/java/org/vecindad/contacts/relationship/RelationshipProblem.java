package org.vecindad.contacts.relationship;

import org.vecindad.chassis.web.Problem;

/** What can go wrong when two people are linked. */
enum RelationshipProblem implements Problem {
    ALREADY_RELATED(409, "These two are linked in this way already.");

    private final int status;
    private final String title;

    RelationshipProblem(int status, String title) {
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
