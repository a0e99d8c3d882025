package org.vecindad.contacts.checkin;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;

@Path("/check-ins/due")
@Tag(name = "check-ins")
@Authenticated
@Transactional
@AsCaller
class DueCheckInsResource {

    private final ListingDue listing;

    DueCheckInsResource(ListingDue listing) {
        this.listing = listing;
    }

    @GET
    @Operation(operationId = "listDueCheckIns", summary = "Who is to be asked today how they are",
            description = "Missed twice in a row first, then who has waited longest, then by the best time. Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "A page of check-ins that are due, each with the person's card")
    @APIResponse(responseCode = "400", description = "A day, cursor or limit is not valid")
    public Page<DueView> list(
            @Parameter(description = "mine: those whose liaison the caller is") @QueryParam("whose") @DefaultValue("mine") Whose whose,
            @Parameter(description = "YYYY-MM-DD; where it is not said, the day it is where each person is") @QueryParam("today") String today,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Parameter(description = "Whether to count all that are due") @QueryParam("count") @DefaultValue("false") boolean count) throws SQLException {
        return listing.list(new DueQuery(whose, day(today), cursor == null ? null : DueQuery.After.of(cursor), Limit.of(limit) + 1), count);
    }

    private static LocalDate day(String today) {
        try {
            return today == null ? null : LocalDate.parse(today);
        } catch (DateTimeException notADay) {
            throw ProblemException.invalid("/today", "not_a_date", "must be a day as YYYY-MM-DD");
        }
    }
}
