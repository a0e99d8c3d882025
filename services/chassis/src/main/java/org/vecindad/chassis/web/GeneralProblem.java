package org.vecindad.chassis.web;

/** What can go wrong anywhere. */
public enum GeneralProblem implements Problem {
    INVALID(400, "Some of what was sent is not valid."),
    UNREADABLE_BODY(400, "The body could not be read."),
    LOGIN_NEEDED(401, "Log in, or send a valid token."),
    FORBIDDEN(403, "This is not yours to do."),
    NOT_FOUND(404, "There is no such thing, or it is not shared with you."),
    METHOD_NOT_ALLOWED(405, "This cannot be done here."),
    NOT_ACCEPTABLE(406, "There is no answer in the form that was asked for."),
    REQUEST_IN_PROGRESS(409, "The same request is still being worked on."),
    VERSION_STALE(412, "Somebody changed this in the meantime."),
    BODY_TOO_LARGE(413, "The body is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a type that is not understood here."),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with another body."),
    VERSION_MISSING(428, "Send If-Match with the version you have seen."),
    TOO_MANY_REQUESTS(429, "Too many requests; wait a little."),
    INTERNAL(500, "Something went wrong on our side."),
    OWNER_UNREACHABLE(503, "The service that knows this does not answer right now; nothing was changed.");

    private final int status;
    private final String title;

    GeneralProblem(int status, String title) {
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
