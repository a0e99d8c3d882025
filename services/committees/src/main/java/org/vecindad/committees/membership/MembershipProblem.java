package org.vecindad.committees.membership;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with a membership. */
public enum MembershipProblem implements Problem {
    SECOND_LEAD(409, "The committee has a lead already; hand over, or appoint a co-lead."),
    ALREADY_A_MEMBER(409, "This person or account is a member already; change that membership, or end it first."),
    LEAD_NEEDS_A_SUCCESSOR(409, "The lead hands over before stepping down."),
    SUCCESSOR_IS_NO_MEMBER(409, "The successor is not another active member of this committee."),
    MEMBERSHIP_HAS_ENDED(409, "The membership has ended; restore it first."),
    MEMBERSHIP_HAS_NO_ACCOUNT(409, "Nobody's account belongs to this membership, so that it cannot become another person's."),
    NOBODY_IS_LEFT(409, "Whoever this membership was about is gone."),
    COMMITTEE_IS_DISSOLVED(409, "The committee is dissolved."),
    ONLY_ORGANIZERS_APPOINT_A_LEAD(403, "A lead is appointed by the organizers, or by the lead who hands over."),
    ONLY_ORGANIZERS_NAME_ACCOUNTS(403, "Accounts are named by organizers."),
    PERSON_HAS_ANOTHER_ACCOUNT(409, "This person belongs to another account.");

    private final int status;
    private final String title;

    MembershipProblem(int status, String title) {
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
