package org.vecindad.chassis.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** RFC 9457 problem document. {@code type} resolves at the gateway; {@code violations} only where a body or parameter is invalid. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(String type, String title, int status, String code, String instance, List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemView of(Problem problem, String instance, List<Violation> violations) {
        return new ProblemView("/problems/" + problem.code(), problem.title(), problem.status(), problem.code(), instance, violations);
    }
}
