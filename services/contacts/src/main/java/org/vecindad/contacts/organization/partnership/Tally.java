package org.vecindad.contacts.organization.partnership;

/** How a round of votes stands. An abstention is heard and counted apart: it is not a vote cast. */
record Tally(int yes, int no, int abstain) {

    static final String THRESHOLD = "2/3";

    /** Two thirds of the votes cast say yes, and somebody cast one. */
    boolean passes() {
        return yes > 0 && 3 * yes >= 2 * (yes + no);
    }

    boolean isEmpty() {
        return yes + no + abstain == 0;
    }
}
