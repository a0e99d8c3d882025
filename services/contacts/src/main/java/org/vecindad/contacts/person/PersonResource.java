package org.vecindad.contacts.person;

import com.fasterxml.jackson.databind.JsonNode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.intake.PersonDraft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

@Path("/people/{id}")
@Tag(name = "people")
@Authenticated
@Transactional
@AsCaller
class PersonResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final PersonViews views;
    private final ChangingPeople changing;
    private final LettingGo lettingGo;
    private final AuditTrail audit;

    PersonResource(AgroalDataSource database, CurrentGrants current, SeenPeople seen, PersonViews views, ChangingPeople changing,
                   LettingGo lettingGo, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.views = views;
        this.changing = changing;
        this.lettingGo = lettingGo;
        this.audit = audit;
    }

    @GET
    @Scopes("people:read")
    @Operation(operationId = "readPerson", summary = "Opens a person", description = "Writes an audit entry; counts against the budget for contact details. The id of a record that was merged answers with the record that stayed, whose id is in the body and in Content-Location.")
    @APIResponse(responseCode = "200", description = "The person, with ETag")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    @APIResponse(responseCode = "429", description = "The caller was shown too many people's contact details (contact_budget_spent); Retry-After says when to go on")
    public RestResponse<PersonView> read(@PathParam("id") UUID id) throws SQLException {
        var person = seen.openOrSurvivor(id);
        views.reveal(person);
        try (var connection = database.getConnection()) {
            audit.write(connection, current.caller(), Look.at(Look.Action.PERSON_OPENED, person.id()));
        }
        var answer = RestResponse.ResponseBuilder.<PersonView>create(200).entity(views.of(person)).header(HttpHeaders.ETAG, ETags.of(person.version()));
        return person.id().equals(id) ? answer.build() : answer.header(HttpHeaders.CONTENT_LOCATION, "/api/v1/people/" + person.id()).build();
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Scopes("people:write")
    @Operation(operationId = "changePerson", summary = "Changes a person", description = "A JSON merge patch over what POST takes, without consents and committee.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PersonDraft.class)))
    @APIResponse(responseCode = "200", description = "The person as changed, with its new ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations); an A-number in a note has the code a_number")
    @APIResponse(responseCode = "403", description = "The caller sees the person only because of a sign-up or by sharing (may_change)")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    @APIResponse(responseCode = "412", description = "Somebody changed the person meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<PersonView> change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch)
            throws SQLException {
        var person = changing.change(id, ifMatch, patch);
        return Answers.ok(person.version(), views.of(person));
    }

    @DELETE
    @Scopes("people:write")
    @Operation(operationId = "letPersonGo", summary = "Ends a committee's care, or puts a person away",
            description = "A lead's DELETE ends the care of the lead's committees (or of the one named); an organizer's puts the person away for 30 days, then they are erased. Both can be taken back by /restoration.")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    @APIResponse(responseCode = "409", description = "None of the caller's committees cares for this person (not_in_your_care)")
    public void letGo(@PathParam("id") UUID id, @Parameter(description = "Of several committees the one that ends its care") @QueryParam("committee_id") UUID committee,
               @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) throws SQLException {
        lettingGo.letGo(id, committee, ifMatch);
    }

    @POST
    @Path("/restoration")
    @Scopes("people:write")
    @Operation(operationId = "restorePerson", summary = "Takes back a DELETE", description = "For 30 days: a lead resumes care, an organizer brings back who was put away.")
    @APIResponse(responseCode = "200", description = "The person, with ETag")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    @APIResponse(responseCode = "409", description = "The person was not put away (not_put_away)")
    public RestResponse<PersonView> restore(@PathParam("id") UUID id) throws SQLException {
        var person = lettingGo.restore(id);
        return Answers.ok(person.version(), views.of(person));
    }

    @POST
    @Path("/erasure")
    @RolesAllowed({"organizer", "admin"})
    @Operation(operationId = "erasePerson", summary = "Erases a person at once",
            description = "Destroys the keys, then the rows, and tells everyone to forget. Cannot be taken back.")
    @APIResponse(responseCode = "204", description = "Erased")
    @APIResponse(responseCode = "403", description = "Only organizers erase")
    @APIResponse(responseCode = "404", description = "There is nobody")
    @APIResponse(responseCode = "409", description = "The record is held (record_is_held)")
    public void erase(@PathParam("id") UUID id) throws SQLException {
        lettingGo.erase(id);
    }
}
