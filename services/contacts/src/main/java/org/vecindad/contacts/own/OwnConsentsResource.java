package org.vecindad.contacts.own;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.consent.ConsentView;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.keeping.RecordingConsent;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

@Path("/people/me/consents")
@Tag(name = "own record")
@Authenticated
@Transactional
@AsCaller
class OwnConsentsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final OwnRecords own;
    private final RecordingConsent recording;
    private final Consents consents;
    private final AuditTrail audit;

    OwnConsentsResource(AgroalDataSource database, CurrentGrants current, OwnRecords own, RecordingConsent recording, Consents consents, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.own = own;
        this.recording = recording;
        this.consents = consents;
        this.audit = audit;
    }

    @POST
    @Path("/{consentId}/withdrawal")
    @Operation(operationId = "withdrawOwnConsent", summary = "Withdraws what one agreed to", description = "Works at once and stays on record; withdrawing again changes nothing.")
    @APIResponse(responseCode = "200", description = "The consent as withdrawn")
    @APIResponse(responseCode = "404", description = "There is no such consent of one's own")
    public ConsentView withdraw(@PathParam("consentId") UUID consent) throws SQLException {
        var person = own.toChange();
        try (var connection = database.getConnection()) {
            if (!recording.withdraw(connection, person, consent, Instant.now().truncatedTo(ChronoUnit.MICROS))) {
                throw ProblemException.unknownOrUnshared();
            }
            audit.write(connection, current.caller(), Look.at(Look.Action.CONSENT_WITHDRAWN, person.id()));
            return consents.of(connection, person.id()).stream().filter(each -> each.id().equals(consent)).findFirst().orElseThrow(ProblemException::unknownOrUnshared);
        }
    }
}
