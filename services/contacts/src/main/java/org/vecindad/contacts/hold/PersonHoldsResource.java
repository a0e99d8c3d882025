package org.vecindad.contacts.hold;

import io.agroal.api.AgroalDataSource;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.IdempotentPost;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@Path("/people/{id}/legal-holds")
@Tag(name = "legal holds", description = "Who must not be forgotten, why, and until it is lifted. For administrators.")
@RolesAllowed("admin")
@Transactional
@AsCaller
class PersonHoldsResource {

    private final AgroalDataSource database;
    private final PuttingHolds putting;
    private final HoldWords words;

    PersonHoldsResource(AgroalDataSource database, PuttingHolds putting, HoldWords words) {
        this.database = database;
        this.putting = putting;
        this.words = words;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "putLegalHold", summary = "Puts a hold on a person",
            description = "While a hold stands nothing of the person is erased: not by request (record_is_held), not by time. The id of a record that was merged holds the record that stayed.")
    @APIResponse(responseCode = "201", description = "The hold, with Location and ETag")
    @APIResponse(responseCode = "400", description = "There is no reason (violations)")
    @APIResponse(responseCode = "403", description = "Only administrators hold")
    @APIResponse(responseCode = "404", description = "There is nobody")
    public RestResponse<HoldView> put(@PathParam("id") UUID id, @NotNull SayWhy why) throws SQLException {
        try (var connection = database.getConnection()) {
            var hold = putting.put(connection, id, why);
            return Answers.created("/legal-holds", hold.id(), hold.version(), HoldView.of(hold, words.of(List.of(hold.personId()))));
        }
    }
}
