package org.vecindad.contacts.outreach.conversation;

import com.fasterxml.jackson.databind.JsonNode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.audit.Look.Action;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.sql.SQLException;
import java.util.UUID;

@Path("/people/{id}/conversations")
@Tag(name = "conversations", description = "Contacts with people that were made or tried, what was asked and answered.")
@Authenticated
@Transactional
@AsCaller
class ConversationsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final ReadingConversations reading;
    private final LoggingConversations logging;
    private final CorrectingConversations correcting;
    private final AuditTrail audit;

    ConversationsResource(AgroalDataSource database, CurrentGrants current, ReadingConversations reading, LoggingConversations logging,
                          CorrectingConversations correcting, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.reading = reading;
        this.logging = logging;
        this.correcting = correcting;
        this.audit = audit;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "logConversation", summary = "Logs a conversation with a person",
            description = "wrong_number marks that phone; do_not_call withdraws the consents to be called and texted, and no call list hands the person out again.")
    @APIResponse(responseCode = "201", description = "The conversation, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations); an A-number in what was written has the code a_number")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    public RestResponse<ConversationView> log(@PathParam("id") UUID id, @NotNull @Valid LogConversation request) throws SQLException {
        try (var connection = database.getConnection()) {
            var made = logging.log(connection, id, request, OnList.NOWHERE);
            return Answers.created("/people/" + id + "/conversations", made.id(), made.version(), made);
        }
    }

    @GET
    @Operation(operationId = "listConversations", summary = "What was talked about with a person, the newest first")
    @APIResponse(responseCode = "200", description = "A page of conversations")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    public Page<ConversationView> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        try (var connection = database.getConnection()) {
            var page = reading.of(connection, id, Limit.of(limit), cursor);
            audit.write(connection, current.caller(), Look.at(Action.CONVERSATIONS_READ, id));
            return page;
        }
    }

    @GET
    @Path("/{conversationId}")
    @Operation(operationId = "readConversation", summary = "Opens a conversation")
    @APIResponse(responseCode = "200", description = "The conversation, with ETag")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    public RestResponse<ConversationView> read(@PathParam("id") UUID id, @PathParam("conversationId") UUID conversation) throws SQLException {
        try (var connection = database.getConnection()) {
            var made = reading.one(connection, id, conversation);
            audit.write(connection, current.caller(), Look.at(Action.CONVERSATIONS_READ, id));
            return Answers.ok(made.version(), made);
        }
    }

    @PATCH
    @Path("/{conversationId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "correctConversation", summary = "Corrects a conversation", description = "By who logged it, or an organizer. A JSON merge patch; what followed from the outcome follows the new one.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeConversation.class)))
    @APIResponse(responseCode = "200", description = "The conversation as corrected, with its new ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "403", description = "Somebody else logged it")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ConversationView> correct(@PathParam("id") UUID id, @PathParam("conversationId") UUID conversation,
                                                  @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch) throws SQLException {
        try (var connection = database.getConnection()) {
            correcting.correct(connection, id, conversation, ifMatch, patch);
            audit.write(connection, current.caller(), Look.at(Action.CONVERSATION_CHANGED, id));
            var made = reading.one(connection, id, conversation);
            return Answers.ok(made.version(), made);
        }
    }

    @DELETE
    @Path("/{conversationId}")
    @Operation(operationId = "takeBackConversation", summary = "Takes a conversation back",
            description = "By who logged it, or an organizer, with all that followed from it: the next step, the mark on the number, the opt-out, the outcome on a call list.")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "403", description = "Somebody else logged it")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void takeBack(@PathParam("id") UUID id, @PathParam("conversationId") UUID conversation, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) throws SQLException {
        try (var connection = database.getConnection()) {
            correcting.takeBack(connection, id, conversation, ifMatch);
            audit.write(connection, current.caller(), Look.at(Action.CONVERSATION_TAKEN_BACK, id));
        }
    }
}
