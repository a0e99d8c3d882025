package org.vecindad.contacts.duplicates;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.duplicates.Resemblances.Resemblance;
import org.vecindad.contacts.person.FindingPeople;
import org.vecindad.contacts.person.PersonCard;
import org.vecindad.contacts.sight.Scope;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Path("/people/likely-duplicates")
@Tag(name = "duplicates", description = "Records that may be one person: a warning while typing, a queue of pairs, merging and undoing it.")
@Authenticated
@Transactional
@AsCaller
class LikelyDuplicatesResource {

    private static final int MOST = 5;

    private final CurrentGrants current;
    private final Resemblances resemblances;
    private final FindingPeople finding;

    LikelyDuplicatesResource(CurrentGrants current, Resemblances resemblances, FindingPeople finding) {
        this.current = current;
        this.resemblances = resemblances;
        this.finding = finding;
    }

    @POST
    @Scopes("people:read")
    @Operation(operationId = "findLikelyDuplicates", summary = "Who may already be in here",
            description = "Up to five people the caller sees who may be the one being typed in, the likeliest first. Somebody the caller does not see is answered "
                    + "exactly as nobody is. A read in spite of its method: names do not belong in an address.")
    @APIResponse(responseCode = "200", description = "The people, with reasons and a score from 0 to 1")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    public Page<LikelyDuplicateView> find(@NotNull @Valid AskForLikelyDuplicates request) throws SQLException {
        var found = resemblances.conceivable(request.draft(), Scope.of(current.get()), MOST);
        // Asked whoever was found, and whether anybody was: the same steps take the same time.
        Map<UUID, PersonCard> cards = finding.cards(found.stream().map(Resemblance::id).toList(), Look.over(Look.Action.LIKELY_DUPLICATES_SHOWN, Map.of())).stream()
                .collect(Collectors.toMap(PersonCard::id, Function.identity()));
        return new Page<>(found.stream().filter(one -> cards.containsKey(one.id())).map(one -> view(one, cards.get(one.id()))).toList(), null, null);
    }

    private static LikelyDuplicateView view(Resemblance found, PersonCard card) {
        return new LikelyDuplicateView(card, found.likeness().reasons().stream().map(reason -> new ReasonView(reason.code())).toList(), found.likeness().score());
    }
}
