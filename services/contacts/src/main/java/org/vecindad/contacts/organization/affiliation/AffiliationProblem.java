package org.vecindad.contacts.organization.affiliation;

import org.vecindad.chassis.web.Problem;

/** What can go wrong when somebody is linked to an organization. */
enum AffiliationProblem implements Problem {
    ALREADY_AFFILIATED(409, "This person is affiliated with this organization already.");

    private final int status;
    private final String title;

    AffiliationProblem(int status, String title) {
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
