package org.vecindad.contacts.need;

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
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.keeping.CareWords;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Path("/support-needs")
@Tag(name = "support", description = "The practical support board: what is needed, offered, confirmed, fulfilled.")
@Authenticated
@Transactional
@AsCaller
class SupportNeedsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SupportNeeds needs;
    private final ChangingNeeds changing;
    private final CareWords words;
    private final AuditTrail audit;

    SupportNeedsResource(AgroalDataSource database, CurrentGrants current, SupportNeeds needs, ChangingNeeds changing, CareWords words, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.needs = needs;
        this.changing = changing;
        this.words = words;
        this.audit = audit;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "askForSupport", summary = "Puts a need onto the board", description = "For a person the caller sees; it is the committee's by which the caller sees them.")
    @APIResponse(responseCode = "201", description = "The need, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations), or a committee must be named (committee_needed)")
    @APIResponse(responseCode = "404", description = "The person or committee does not exist, or is not shared with the caller")
    public RestResponse<NeedView> ask(@NotNull @Valid AskForSupport request) throws SQLException {
        var need = changing.add(request);
        return Answers.created("/support-needs", need.id(), need.version(), need);
    }

    @GET
    @Operation(operationId = "listSupportNeeds", summary = "The practical support board",
            description = "Of the caller's committees; organizers see all. Open needs by the day they are needed by, fulfilled and withdrawn ones the last touched first. Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "A page of needs")
    @APIResponse(responseCode = "400", description = "A state, kind, cursor or limit is not valid")
    public Page<NeedView> list(@QueryParam("state") NeedState state, @QueryParam("kind") NeedKind kind, @QueryParam("committee_id") UUID committee,
                               @QueryParam("person_id") UUID person, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor,
                               @Parameter(description = "Whether to count all that match") @QueryParam("count") @DefaultValue("false") boolean count) throws SQLException {
        int size = Limit.of(limit);
        var asked = new BoardQuery(state, kind, committee, person, cursor == null ? null : BoardQuery.After.of(cursor), size + 1);
        var found = needs.find(asked);
        var opened = words.of(found.stream().map(SupportNeed::personId).toList());
        var page = Page.of(found, size, need -> NeedView.of(need, opened), asked::cursor, count ? needs.count(asked) : null);
        write(new Look(Look.Action.SUPPORT_NEEDS_LISTED, person, filter(asked), page.items().size()));
        return page;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSupportNeed", summary = "Opens a need", description = "Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "The need, with ETag")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    public RestResponse<NeedView> read(@PathParam("id") UUID id) throws SQLException {
        var need = needs.seen(id);
        write(Look.at(Look.Action.SUPPORT_NEED_OPENED, need.personId()));
        return Answers.ok(need.version(), NeedView.of(need, words.of(List.of(need.personId()))));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeSupportNeed", summary = "Moves a need along, or changes it",
            description = "A JSON merge patch. needed, offered, confirmed, fulfilled; withdrawn from anywhere before; and back, since offers fall through.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeNeed.class)))
    @APIResponse(responseCode = "200", description = "The need as changed, with its new ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "The need, or who offers, does not exist or is not shared with the caller")
    @APIResponse(responseCode = "409", description = "It does not go to that state from here (state_does_not_follow)")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<NeedView> change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch) throws SQLException {
        var need = changing.change(id, ifMatch, patch);
        return Answers.ok(need.version(), need);
    }

    private void write(Look look) throws SQLException {
        try (var connection = database.getConnection()) {
            audit.write(connection, current.caller(), look);
        }
    }

    private static Map<String, String> filter(BoardQuery asked) {
        var filter = new HashMap<String, String>();
        if (asked.state() != null) {
            filter.put("state", asked.state().word());
        }
        if (asked.kind() != null) {
            filter.put("kind", asked.kind().word());
        }
        if (asked.committee() != null) {
            filter.put("committee_id", asked.committee().toString());
        }
        if (asked.after() != null) {
            filter.put("page", "next");
        }
        return filter;
    }
}
