package org.vecindad.chassis.web;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;

/** Asking the owner of something during a request: unseen or unknown is 404, no answer is 503 and nothing is written. */
public final class Asking {

    private static final int RETRY_AFTER_SECONDS = 5;

    private Asking() {
    }

    public static <T> T theOwner(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException refused) {
            throw switch (refused.getResponse().getStatus()) {
                case 400, 403, 404 -> ProblemException.unknownOrUnshared();
                case 401 -> new ProblemException(GeneralProblem.LOGIN_NEEDED);
                default -> unreachable();
            };
        } catch (ProcessingException | IllegalStateException silence) {
            throw unreachable();
        }
    }

    private static ProblemException unreachable() {
        return ProblemException.retryLater(GeneralProblem.OWNER_UNREACHABLE, RETRY_AFTER_SECONDS);
    }
}
