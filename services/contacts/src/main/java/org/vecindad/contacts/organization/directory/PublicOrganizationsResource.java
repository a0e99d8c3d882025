package org.vecindad.contacts.organization.directory;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Everybody's, under {@code /public/v1} of the gateway. No caller, and no {@code @AsCaller}: the database, too, is asked as nobody. */
@Path("/public/organizations")
@Tag(name = "public")
@PermitAll
@SecurityRequirements
class PublicOrganizationsResource {

    private static final List<String> BEGINNING = List.of("", "00000000-0000-0000-0000-000000000000");

    private final Directory directory;

    PublicOrganizationsResource(Directory directory) {
        this.directory = directory;
    }

    @GET
    @Transactional
    @Operation(operationId = "listPublicOrganizations", summary = "Organizations that agreed to be named, by name",
            description = "Active partners, and those with a public pledge that holds. Who withdraws is absent at once.")
    @APIResponse(responseCode = "200", description = "A page of organizations")
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid")
    public Page<PublicOrganizationView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        var after = cursor == null ? BEGINNING : Cursor.parts(cursor, 2);
        return Page.of(directory.after(after.getFirst(), Cursor.id(after.getLast()), size + 1), size, Directory.Entry::organization,
                last -> Cursor.of(last.place(), last.organization().id()), null);
    }
}
