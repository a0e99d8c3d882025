package org.vecindad.contacts.organization.pledge;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

@Path("/organizations/pledges")
@Tag(name = "organizations")
@Authenticated
@Transactional
@AsCaller
class RenewalsResource {

    private static final int SOON_DAYS = 60;

    private final SigningPledges signing;

    RenewalsResource(SigningPledges signing) {
        this.signing = signing;
    }

    @GET
    @Operation(operationId = "listRenewals", summary = "Pledges to renew, the earliest first", description = "Of all organizations, those that hold and are to be renewed within "
            + SOON_DAYS + " days, or up to a day; what is overdue is among them. For leads and organizers. Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "A page of pledges, each with the name of its organization")
    @APIResponse(responseCode = "400", description = "A day, cursor or limit is not valid")
    public Page<PledgeView> list(@Parameter(description = "Up to which day, e.g. 2027-01-31") @QueryParam("renew_by") String by,
                                 @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        var after = cursor == null ? new Place(LocalDate.of(1, 1, 1), new UUID(0, 0)) : Place.of(cursor);
        return Page.of(signing.toRenew(day(by), after.day(), after.id(), size + 1), size, pledge -> pledge, last -> Cursor.of(last.renewOn(), last.id()), null);
    }

    private static LocalDate day(String by) {
        try {
            return by == null ? LocalDate.now().plusDays(SOON_DAYS) : LocalDate.parse(by);
        } catch (DateTimeException notADay) {
            throw ProblemException.invalid("/renew_by", "not_a_date_time", "must be a day like 2027-01-31");
        }
    }
}
