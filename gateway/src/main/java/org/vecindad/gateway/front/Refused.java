package org.vecindad.gateway.front;

/** Ends the handling of a request with a problem; carries no stack, for it is an answer and not a fault. */
public final class Refused extends RuntimeException {

    private final GatewayProblem problem;

    public Refused(GatewayProblem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public GatewayProblem problem() {
        return problem;
    }
}
