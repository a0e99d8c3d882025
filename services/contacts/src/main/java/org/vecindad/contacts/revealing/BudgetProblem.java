package org.vecindad.contacts.revealing;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with too many contact details. */
enum BudgetProblem implements Problem {
    CONTACT_BUDGET_SPENT(429, "You have been shown many people's contact details; go on a little later.");

    private final int status;
    private final String title;

    BudgetProblem(int status, String title) {
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
