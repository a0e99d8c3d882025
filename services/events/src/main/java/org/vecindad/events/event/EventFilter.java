package org.vecindad.events.event;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.vecindad.chassis.web.ProblemException;

/** Which events; what is left out does not narrow. */
public class EventFilter {

    @QueryParam("from")
    @Parameter(description = "Not over before this moment; ISO 8601 with an offset or Z")
    String from;

    @QueryParam("to")
    @Parameter(description = "Begins before this moment; ISO 8601 with an offset or Z")
    String to;

    @QueryParam("committee_id")
    UUID committeeId;

    @QueryParam("kind")
    EventKind kind;

    @QueryParam("state")
    EventState state;

    @QueryParam("q")
    @Parameter(description = "Part of a title; accents and case do not matter")
    String q;

    Instant from() {
        return moment("from", from);
    }

    Instant to() {
        return moment("to", to);
    }

    boolean namesATime() {
        return from != null || to != null;
    }

    private static Instant moment(String name, String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw ProblemException.invalid("/" + name, "not_a_date_time", "ISO 8601 with an offset or Z");
        }
    }
}
