package org.vecindad.gateway.front;

import java.util.Locale;

/** What the gateway itself says no with. Services have their own; both look the same on the wire (RFC 9457). */
public enum GatewayProblem {
    LOGIN_NEEDED(401, "Log in, or send a valid token."),
    FORBIDDEN(403, "This is not yours to do."),
    REQUEST_NOT_FROM_HERE(403, "A change by a browser must come from this site itself."),
    NOT_FOUND(404, "There is no such thing, or it is not shared with you."),
    METHOD_NOT_ALLOWED(405, "This cannot be done here."),
    BODY_TOO_LARGE(413, "The body is too large."),
    UNREADABLE_BODY(400, "The body could not be read."),
    INVALID(400, "Some of what was sent is not valid."),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with another body."),
    TOO_MANY_REQUESTS(429, "Too many requests; wait a little."),
    INTERNAL(500, "Something went wrong on our side."),
    OWNER_UNREACHABLE(503, "The service that knows this does not answer right now."),
    LOGIN_UNREACHABLE(503, "The login service does not answer right now; you are still logged in."),
    CLIENTS_NOT_SET_UP(503, "The login service does not know the account by which programs are managed."),
    OWNER_TOO_SLOW(504, "The service that knows this took too long; look whether your change was made before you repeat it.");

    private final int status;
    private final String title;

    GatewayProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
