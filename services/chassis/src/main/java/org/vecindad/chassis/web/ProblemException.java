package org.vecindad.chassis.web;

import java.util.List;

/** Ends a request with a problem. Carries nothing of what was sent, so that it may be logged. */
public class ProblemException extends RuntimeException {

    private final Problem problem;
    private final List<Violation> violations;
    private final Integer retryAfterSeconds;

    public ProblemException(Problem problem) {
        this(problem, List.of(), null);
    }

    private ProblemException(Problem problem, List<Violation> violations, Integer retryAfterSeconds) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.violations = List.copyOf(violations);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** 400 {@code invalid} with one violation. */
    public static ProblemException invalid(String pointer, String code, String message) {
        return invalid(List.of(new Violation(pointer, code, message)));
    }

    /** 400 {@code invalid}. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(GeneralProblem.INVALID, violations, null);
    }

    /** 404, the same for what does not exist and for what the caller may not see. */
    public static ProblemException unknownOrUnshared() {
        return new ProblemException(GeneralProblem.NOT_FOUND);
    }

    public static ProblemException retryLater(Problem problem, int seconds) {
        return new ProblemException(problem, List.of(), seconds);
    }

    public ProblemException with(Violation violation) {
        return new ProblemException(problem, List.of(violation), retryAfterSeconds);
    }

    public Problem problem() {
        return problem;
    }

    public List<Violation> violations() {
        return violations;
    }

    Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
