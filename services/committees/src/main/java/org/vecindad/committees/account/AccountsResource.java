package org.vecindad.committees.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.committees.person.NamingPeople;
import org.vecindad.committees.person.AskFirst;

@Path("/accounts")
@Transactional
@AsCaller
@RunOnVirtualThread
@Tag(name = "accounts", description = "Which account is which person.")
class AccountsResource {

    private final AccountLinks links;
    private final LinkingAccounts linking;
    private final NamingPeople naming;
    private final MyCommittees committees;
    private final CurrentGrants current;

    AccountsResource(AccountLinks links, LinkingAccounts linking, NamingPeople naming, MyCommittees committees, CurrentGrants current) {
        this.links = links;
        this.linking = linking;
        this.naming = naming;
        this.committees = committees;
        this.current = current;
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(operationId = "getMyAccount", summary = "Who am I here", description = "The caller's account, person once linked, and active memberships.")
    @APIResponse(responseCode = "200", description = "The caller.")
    public MyAccountView me() {
        var user = current.caller().userId();
        return new MyAccountView(user, links.findByIdOptional(user).map(AccountLink::personId).orElse(null), committees.of(user));
    }

    @POST
    @RolesAllowed({"organizer", "admin"})
    @AskFirst
    @IdempotentPost
    @Operation(operationId = "linkAccount", summary = "Say which person an account is",
        description = "For organizers. Replaces the account's former person; the person's memberships carry the account from now on.")
    @APIResponse(responseCode = "201", description = "Linked.")
    @APIResponse(responseCode = "400", description = "invalid: violations name each field.")
    @APIResponse(responseCode = "403", description = "forbidden: not an organizer.")
    @APIResponse(responseCode = "404", description = "not_found: no such person.")
    @APIResponse(responseCode = "409", description = "person_has_another_account; already_a_member: account and person are two members of one committee, end one of them first.")
    @APIResponse(responseCode = "503", description = "owner_unreachable: contacts does not answer; nothing was changed, try again after Retry-After.")
    public RestResponse<AccountView> link(@NotNull @Valid LinkAccount command) {
        linking.link(command.userId(), naming.named(command.personId()), current.get());
        return Answers.created("/accounts", command.userId(), 1, AccountView.of(links.findById(command.userId())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"organizer", "admin"})
    @Operation(operationId = "getAccount", summary = "Which person an account is", description = "For organizers.")
    @APIResponse(responseCode = "200", description = "The link.")
    @APIResponse(responseCode = "403", description = "forbidden: not an organizer.")
    @APIResponse(responseCode = "404", description = "not_found: the account is linked to nobody.")
    public AccountView get(UUID id) {
        return links.findByIdOptional(id).map(AccountView::of).orElseThrow(ProblemException::unknownOrUnshared);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"organizer", "admin"})
    @Operation(operationId = "unlinkAccount", summary = "Take back which person an account is",
        description = "For organizers. The person's memberships stay, the account no longer sees anything by them.")
    @APIResponse(responseCode = "204", description = "Unlinked.")
    @APIResponse(responseCode = "403", description = "forbidden: not an organizer.")
    @APIResponse(responseCode = "404", description = "not_found: the account is linked to nobody.")
    public void unlink(UUID id) {
        linking.dismiss(id);
    }
}
