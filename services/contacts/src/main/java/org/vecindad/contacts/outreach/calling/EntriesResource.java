package org.vecindad.contacts.outreach.calling;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.outreach.conversation.ConversationView;
import org.vecindad.contacts.outreach.conversation.LogConversation;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

@Path("/call-lists/{id}/entries")
@Tag(name = "call-lists")
@Authenticated
@Transactional
@AsCaller
class EntriesResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final ReadingEntries reading;
    private final LoggingOutcomes logging;
    private final AuditTrail audit;

    EntriesResource(AgroalDataSource database, CurrentGrants current, ReadingEntries reading, LoggingOutcomes logging, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.reading = reading;
        this.logging = logging;
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "listCallListEntries", summary = "Everyone on a call list, for the overview and for printing",
            description = "As far as the caller sees them; who does not want to be called comes without a number.")
    @APIResponse(responseCode = "200", description = "A page of entries, in the order of the list")
    @APIResponse(responseCode = "404", description = "There is no such list, or it is not shared with the caller")
    public Page<EntryView> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        try (var connection = database.getConnection()) {
            var page = reading.of(connection, id, Limit.of(limit), cursor == null ? 0 : place(cursor));
            audit.write(connection, current.caller(), new Look(Action.CALL_LIST_ENTRIES_LISTED, id, Map.of(), page.items().size()));
            return page;
        }
    }

    @POST
    @Path("/{entryId}/outcomes")
    @IdempotentPost
    @Operation(operationId = "logOutcome", summary = "Logs how it went, and ends the turn",
            description = "A conversation, of a call unless it says otherwise. Taken from whoever has the person, and from who had them while nobody else has.")
    @APIResponse(responseCode = "201", description = "The conversation, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "There is no such entry, or it is not shared with the caller")
    @APIResponse(responseCode = "409", description = "Somebody else has this person now (turn_is_over)")
    public RestResponse<ConversationView> log(@PathParam("id") UUID id, @PathParam("entryId") UUID entry, @NotNull @Valid LogConversation request)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var made = logging.log(connection, id, entry, request);
            return Answers.created("/people/" + made.personId() + "/conversations", made.id(), made.version(), made);
        }
    }

    private static int place(String cursor) {
        try {
            return Integer.parseInt(Cursor.parts(cursor, 1).getFirst());
        } catch (NumberFormatException notOurs) {
            throw Cursor.unknown();
        }
    }
}
