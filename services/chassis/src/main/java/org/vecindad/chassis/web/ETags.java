package org.vecindad.chassis.web;

import java.util.Arrays;

/** Versions of aggregates as strong entity tags: {@code "7"}. */
public final class ETags {

    private ETags() {
    }

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @throws ProblemException 428 without If-Match, 412 when it names another version */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(GeneralProblem.VERSION_MISSING);
        }
        boolean matches = Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
        if (!matches) {
            throw new ProblemException(GeneralProblem.VERSION_STALE);
        }
    }
}
