package org.vecindad.contacts.organization;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with organizations and their partnerships. */
public enum OrganizationProblem implements Problem {
    ORGANIZERS_DECIDE(403, "Only organizers publish an organization or take a partnership beyond contacted."),
    STAGE_DOES_NOT_FOLLOW(409, "A partnership does not go from its stage to that one."),
    SCREENING_NOT_PASSED(409, "Less than two thirds of the votes cast say yes."),
    SCREENING_IS_CLOSED(409, "This partnership is past its screening."),
    MOVE_IS_NOT_THE_LAST(409, "Only the last move of a partnership can be taken back."),
    ORGANIZATION_SEES_PEOPLE(409, "People are shared with this organization; end that first.");

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
