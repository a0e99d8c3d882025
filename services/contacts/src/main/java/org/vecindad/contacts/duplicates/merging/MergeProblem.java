package org.vecindad.contacts.duplicates.merging;

import org.vecindad.chassis.web.Problem;

/** What can go wrong with merges. */
enum MergeProblem implements Problem {
    MERGE_IS_UNDONE(409, "This merge was undone already."),
    MERGE_IS_FINAL(409, "A merge can be undone for thirty days; this one is older.");

    private final int status;
    private final String title;

    MergeProblem(int status, String title) {
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
