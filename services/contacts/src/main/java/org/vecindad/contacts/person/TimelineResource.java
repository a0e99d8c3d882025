package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import java.sql.SQLException;
import java.util.UUID;

@Path("/people/{id}/timeline")
@Tag(name = "people")
@Authenticated
@Transactional
@AsCaller
class TimelineResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final Timelines timelines;
    private final AuditTrail audit;

    TimelineResource(AgroalDataSource database, CurrentGrants current, SeenPeople seen, Timelines timelines, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.timelines = timelines;
        this.audit = audit;
    }

    @GET
    @Scopes("people:read")
    @Operation(operationId = "readTimeline", summary = "A person's story, the newest first",
            description = "Conversations, consents, memberships and sign-ups; entries of committees and events the caller may not see are left out.")
    @APIResponse(responseCode = "200", description = "The entries")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    public Page<TimelineEntry> read(@PathParam("id") UUID id) throws SQLException {
        var person = seen.open(id);
        try (var connection = database.getConnection()) {
            audit.write(connection, current.caller(), Look.at(Look.Action.TIMELINE_OPENED, id));
        }
        return new Page<>(timelines.of(person), null, null);
    }
}
