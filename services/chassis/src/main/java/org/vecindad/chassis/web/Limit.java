package org.vecindad.chassis.web;

/** How many a page holds: 1 to 200, 50 where nothing is said. */
public final class Limit {

    public static final int DEFAULT = 50;
    public static final int MOST = 200;

    private Limit() {
    }

    public static int of(Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw ProblemException.invalid("/limit", "out_of_range", "must be between 1 and 200");
        }
        return asked;
    }
}
