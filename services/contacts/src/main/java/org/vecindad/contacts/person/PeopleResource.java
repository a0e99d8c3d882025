package org.vecindad.contacts.person;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.search.PeopleQuery;
import org.vecindad.contacts.search.PersonRow;
import org.vecindad.contacts.sight.Scope;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.util.UUID;

@Path("/people")
@Tag(name = "people", description = "The people of the coalition, each as far as the caller may see them.")
@Authenticated
@Transactional
@AsCaller
class PeopleResource {

    private final CurrentGrants current;
    private final AddingPeople adding;
    private final FindingPeople finding;
    private final MatchingDetails matching;
    private final PersonViews views;

    PeopleResource(CurrentGrants current, AddingPeople adding, FindingPeople finding, MatchingDetails matching, PersonViews views) {
        this.current = current;
        this.adding = adding;
        this.finding = finding;
        this.matching = matching;
        this.views = views;
    }

    @POST
    @IdempotentPost
    @Scopes("people:write")
    @Operation(operationId = "addPerson", summary = "Adds a person",
            description = "A lead's committee cares for whom the lead adds; a lead of several names one. The language defaults to the committee's.")
    @APIResponse(responseCode = "201", description = "The person, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations), or a committee must be named (committee_needed)")
    @APIResponse(responseCode = "403", description = "The caller leads no committee")
    @APIResponse(responseCode = "404", description = "The committee does not exist or is not the caller's")
    @APIResponse(responseCode = "503", description = "The committee could not be checked; nothing was written")
    public RestResponse<PersonView> add(@NotNull AddPerson request) throws SQLException {
        var person = adding.add(request);
        return Answers.created("/people", person.id(), person.version(), views.of(person));
    }

    @GET
    @Scopes("people:read")
    @Operation(operationId = "listPeople", summary = "Finds people, in the order of their names",
            description = "All filters must hold. Only who the caller may see is listed and counted. Beyond the caller's budget for contact details phone and email are left out; has_phone and has_email still say whether there are any.")
    @APIResponse(responseCode = "200", description = "A page of people")
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid, or email or phone is none")
    public Page<PersonRow> list(
            @Parameter(description = "Any part of a name without regard to accents, a phone in any form, or an e-mail") @QueryParam("q") String text,
            @QueryParam("tag") String tag,
            @Parameter(description = "BCP 47; es also finds es-MX") @QueryParam("language") String language,
            @QueryParam("postal_code") String postalCode,
            @Parameter(description = "People a committee cares for or has as members") @QueryParam("committee_id") UUID committee,
            @Parameter(description = "Exactly this address, in any case") @QueryParam("email") String email,
            @Parameter(description = "Exactly this number, in any form") @QueryParam("phone") String phone,
            @Parameter(description = "Exactly this identifier, system:id", example = "union-db:4711") @QueryParam("identifier") String identifier,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Parameter(description = "Whether to count all that match") @QueryParam("count") @DefaultValue("false") boolean count) throws SQLException {
        var details = Details.of(email, phone, identifier);
        var asked = new PeopleQuery(Scope.of(current.get()), text, tag, language, postalCode, committee, Limit.of(limit), cursor, count);
        return finding.find(matching.narrowed(asked, details), details);
    }

    @POST
    @Path("/cards")
    @Scopes("people:read")
    @Operation(operationId = "readCards", summary = "Names for a screen",
            description = "Cards for up to 200 ids, in their order; absent when not visible to the caller. A read in spite of its method.")
    @APIResponse(responseCode = "200", description = "The cards")
    @APIResponse(responseCode = "400", description = "More than 200 ids, or something that is none")
    public Page<PersonCard> cards(@NotNull @Valid AskForCards request) throws SQLException {
        return new Page<>(finding.cards(request.ids()), null, null);
    }
}
