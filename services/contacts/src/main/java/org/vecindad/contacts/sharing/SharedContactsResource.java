package org.vecindad.contacts.sharing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.person.SeenPeople;

@Path("/people/{id}/shared-contacts")
@Tag(name = "people")
@Authenticated
@Transactional
@AsCaller
class SharedContactsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final SharedContacts shared;
    private final AuditTrail audit;

    SharedContactsResource(AgroalDataSource database, CurrentGrants current, SeenPeople seen, SharedContacts shared, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.shared = shared;
        this.audit = audit;
    }

    @GET
    @Scopes("people:read")
    @Operation(operationId = "listSharedContacts", summary = "Who else has this person's phone or e-mail",
            description = "Families share phones. Up to twenty, only of those whom the caller sees; whom they do not see is absent.")
    @APIResponse(responseCode = "200", description = "The people, with what they share")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    public Page<SharedContactView> list(@PathParam("id") UUID id) throws SQLException {
        seen.open(id);
        try (var connection = database.getConnection()) {
            var found = shared.of(connection, current.get(), id);
            if (!found.isEmpty()) {
                audit.write(connection, current.caller(), new Look(Look.Action.CARDS_SHOWN, null, Map.of(), found.size()));
            }
            return new Page<>(found, null, null);
        }
    }
}
