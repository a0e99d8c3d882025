package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.consent.ConsentView;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.consent.GivenConsent;
import org.vecindad.contacts.intake.Flaw;
import org.vecindad.contacts.keeping.RecordingConsent;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;

@Path("/people/{id}/consents")
@Tag(name = "consents", description = "What people agreed to, by which channel, with which words, until when.")
@Authenticated
@Transactional
@AsCaller
class ConsentsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final Consents consents;
    private final RecordingConsent recording;
    private final SharingPartners partners;
    private final AuditTrail audit;

    ConsentsResource(AgroalDataSource database, CurrentGrants current, SeenPeople seen, Consents consents, RecordingConsent recording, SharingPartners partners,
                     AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.consents = consents;
        this.recording = recording;
        this.partners = partners;
        this.audit = audit;
    }

    @GET
    @Scopes("people:read")
    @Operation(operationId = "listConsents", summary = "All consents of a person, in the order they were given")
    @APIResponse(responseCode = "200", description = "The consents")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    public Page<ConsentView> list(@PathParam("id") UUID id) throws SQLException {
        seen.open(id);
        try (var connection = database.getConnection()) {
            return new Page<>(consents.of(connection, id), null, null);
        }
    }

    @POST
    @IdempotentPost
    @Scopes("people:write")
    @Operation(operationId = "recordConsent", summary = "Records a consent", description = "share_with:{organization_id} lets that partner see the person, until it is withdrawn; it names an organization that has neither declined nor lapsed.")
    @APIResponse(responseCode = "201", description = "The consent, with Location")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    public RestResponse<ConsentView> record(@PathParam("id") UUID id, @NotNull RecordConsent request) throws SQLException {
        var flaws = new ArrayList<Flaw>();
        var draft = request.checked("", flaws);
        partners.check(draft, "", flaws);
        if (!flaws.isEmpty()) {
            throw ProblemException.invalid(flaws.stream().map(flaw -> new Violation(flaw.pointer(), flaw.code(), flaw.message())).toList());
        }
        var person = seen.toNote(id);
        var given = GivenConsent.of(id, draft);
        try (var connection = database.getConnection()) {
            recording.give(connection, person, given, current.caller().userId(), now());
            audit.write(connection, current.caller(), Look.at(Action.CONSENT_RECORDED, id));
            return RestResponse.ResponseBuilder.<ConsentView>create(201).entity(find(connection, id, given.id()))
                    .location(URI.create("/api/v1/people/" + id + "/consents/" + given.id())).build();
        }
    }

    @POST
    @Path("/{consentId}/withdrawal")
    @Scopes("people:write")
    @Operation(operationId = "withdrawConsent", summary = "Withdraws a consent", description = "Works at once and stays on record; withdrawing again changes nothing.")
    @APIResponse(responseCode = "200", description = "The consent as withdrawn")
    @APIResponse(responseCode = "404", description = "There is no such consent, or it is not shared with the caller")
    public ConsentView withdraw(@PathParam("id") UUID id, @PathParam("consentId") UUID consent) throws SQLException {
        var person = seen.toNote(id);
        try (var connection = database.getConnection()) {
            if (!recording.withdraw(connection, person, consent, now())) {
                throw ProblemException.unknownOrUnshared();
            }
            audit.write(connection, current.caller(), Look.at(Action.CONSENT_WITHDRAWN, id));
            return find(connection, id, consent);
        }
    }

    private ConsentView find(Connection connection, UUID person, UUID consent) throws SQLException {
        return consents.of(connection, person).stream().filter(each -> each.id().equals(consent)).findFirst()
                .orElseThrow(ProblemException::unknownOrUnshared);
    }

    // PostgreSQL keeps microseconds; what is compared with it must not have more.
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
