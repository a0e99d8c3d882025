package org.vecindad.gateway.front;

import java.util.List;

/** Ends the handling of a request with a problem; carries no stack, for it is an answer and not a fault. */
public final class Refused extends RuntimeException {

    /** One thing wrong in a body; {@code message} never repeats the value. */
    public record Violation(String pointer, String code, String message) {}

    private final GatewayProblem problem;
    private final List<Violation> violations;

    public Refused(GatewayProblem problem) {
        this(problem, List.of());
    }

    public Refused(List<Violation> violations) {
        this(GatewayProblem.INVALID, violations);
    }

    private Refused(GatewayProblem problem, List<Violation> violations) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.violations = List.copyOf(violations);
    }

    public GatewayProblem problem() {
        return problem;
    }

    List<Violation> violations() {
        return violations;
    }
}
