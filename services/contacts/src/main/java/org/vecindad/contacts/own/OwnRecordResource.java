package org.vecindad.contacts.own;

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
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.person.ChangingPeople;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

@Path("/people/me")
@Tag(name = "own record", description = "What is kept about oneself. For whoever belongs to a committee and whose account is known to be a person.")
@Authenticated
@Transactional
@AsCaller
class OwnRecordResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final OwnRecords own;
    private final ChangingPeople changing;
    private final Consents consents;
    private final AuditTrail audit;

    OwnRecordResource(AgroalDataSource database, CurrentGrants current, OwnRecords own, ChangingPeople changing, Consents consents, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.own = own;
        this.changing = changing;
        this.consents = consents;
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "readOwnRecord", summary = "Opens one's own record",
            description = "Contact details, languages, skills and consents; not what others noted or how they sort people. Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "The record, with ETag")
    @APIResponse(responseCode = "404", description = "The account is not known to be a person, or belongs to no committee")
    public RestResponse<OwnRecordView> read() throws SQLException {
        var person = own.open();
        return Answers.ok(person.version(), seen(person, Look.Action.OWN_RECORD_OPENED));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeOwnRecord", summary = "Corrects one's own record",
            description = "A JSON merge patch over names, languages, contact details and skills; other fields are refused (not_yours_to_change).")
    @RequestBody(content = @Content(schema = @Schema(implementation = PersonDraft.class)))
    @APIResponse(responseCode = "200", description = "The record as changed, with its new ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid, or not one's own to change (violations)")
    @APIResponse(responseCode = "404", description = "The account is not known to be a person, or belongs to no committee")
    @APIResponse(responseCode = "412", description = "Somebody changed the record meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<OwnRecordView> change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch) throws SQLException {
        var known = own.toChange();
        refuseWhatOthersKeep(patch);
        var person = changing.change(known, ifMatch, patch);
        try (var connection = database.getConnection()) {
            return Answers.ok(person.version(), OwnRecordView.of(person, consents.of(connection, person.id())));
        }
    }

    @GET
    @Path("/copy")
    @Operation(operationId = "copyOwnRecord", summary = "A copy of what is kept about oneself, to take along",
            description = "The record with its consents, memberships and sign-ups, as a file. Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "The copy")
    @APIResponse(responseCode = "404", description = "The account is not known to be a person, or belongs to no committee")
    public RestResponse<OwnCopyView> copy() throws SQLException {
        var person = own.open();
        var record = seen(person, Look.Action.OWN_RECORD_COPIED);
        try (var connection = database.getConnection()) {
            var copy = new OwnCopyView(Instant.now().truncatedTo(ChronoUnit.SECONDS), record, own.memberships(connection), own.attendances(connection, person.id()));
            return RestResponse.ResponseBuilder.<OwnCopyView>create(200).entity(copy)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vecindad.json\"").build();
        }
    }

    private OwnRecordView seen(Kept person, Look.Action look) throws SQLException {
        try (var connection = database.getConnection()) {
            audit.write(connection, current.caller(), Look.at(look, person.id()));
            return OwnRecordView.of(person, consents.of(connection, person.id()));
        }
    }

    // A word that is no field is refused where every patch is read.
    private static void refuseWhatOthersKeep(JsonNode patch) {
        var refused = new ArrayList<Violation>();
        patch.fieldNames().forEachRemaining(word -> OwnField.of(word).filter(field -> !field.own())
                .ifPresent(field -> refused.add(new Violation("/" + word, "not_yours_to_change", "is kept by those who look after the record"))));
        if (!refused.isEmpty()) {
            throw ProblemException.invalid(refused);
        }
    }
}
