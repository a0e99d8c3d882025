package org.vecindad.chassis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where exceptions become problem documents. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    RestResponse<ProblemView> problem(ProblemException exception, UriInfo uri) {
        var answer = answer(exception.problem(), exception.violations(), uri);
        if (exception.retryAfterSeconds() != null) {
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, exception.retryAfterSeconds());
        }
        return answer;
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> invalid(ConstraintViolationException exception, UriInfo uri) {
        return answer(GeneralProblem.INVALID, BeanViolations.of(exception), uri);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemView> unreadable(JsonProcessingException exception, UriInfo uri) {
        return answer(GeneralProblem.UNREADABLE_BODY, JsonViolations.of(exception), uri);
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> stranger(UnauthorizedException exception, UriInfo uri) {
        return challenge(uri);
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> badToken(AuthenticationFailedException exception, UriInfo uri) {
        return challenge(uri);
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> notTheirs(ForbiddenException exception, UriInfo uri) {
        return answer(GeneralProblem.FORBIDDEN, List.of(), uri);
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> stale(OptimisticLockException exception, UriInfo uri) {
        return answer(GeneralProblem.VERSION_STALE, List.of(), uri);
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> refused(WebApplicationException exception, UriInfo uri) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, uri);
        }
        if (exception.getCause() instanceof ProblemException problem) {
            return problem(problem, uri);
        }
        var problem = ofStatus(exception.getResponse().getStatus());
        if (problem == GeneralProblem.INTERNAL) {
            return broken(exception, uri);
        }
        return answer(problem, List.of(), uri);
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> broken(Throwable exception, UriInfo uri) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem(problem, uri);
            }
            if (cause instanceof java.sql.SQLException sql && "42501".equals(sql.getSQLState())) {
                // the second wall refused the row: for the caller it does not exist
                return answer(GeneralProblem.NOT_FOUND, List.of(), uri);
            }
        }
        LOG.error("request failed", exception);
        return answer(GeneralProblem.INTERNAL, List.of(), uri);
    }

    private RestResponse<ProblemView> challenge(UriInfo uri) {
        var answer = answer(GeneralProblem.LOGIN_NEEDED, List.of(), uri);
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer;
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> GeneralProblem.UNREADABLE_BODY;
            case 401 -> GeneralProblem.LOGIN_NEEDED;
            case 403 -> GeneralProblem.FORBIDDEN;
            case 404 -> GeneralProblem.NOT_FOUND;
            case 405 -> GeneralProblem.METHOD_NOT_ALLOWED;
            case 406 -> GeneralProblem.NOT_ACCEPTABLE;
            case 413 -> GeneralProblem.BODY_TOO_LARGE;
            case 415 -> GeneralProblem.UNSUPPORTED_MEDIA_TYPE;
            default -> GeneralProblem.INTERNAL;
        };
    }

    private static RestResponse<ProblemView> answer(Problem problem, List<Violation> violations, UriInfo uri) {
        return RestResponse.ResponseBuilder.<ProblemView>create(problem.status())
            .entity(ProblemView.of(problem, uri.getRequestUri().getPath(), violations))
            .type(ProblemView.MEDIA_TYPE)
            .build();
    }
}
