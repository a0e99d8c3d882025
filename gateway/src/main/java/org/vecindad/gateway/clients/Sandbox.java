package org.vecindad.gateway.clients;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Refused;
import org.vecindad.gateway.routing.Owner;
import org.vecindad.gateway.routing.Owners;
import org.vecindad.gateway.session.Caller;

/**
 * A place to practise: an organization that nobody belongs to, and people who were invented for it. The program brings them in
 * itself, by the same door and the same rules as any partner's, and sees nobody else. Organizers see them too, by their tag.
 */
@Singleton
final class Sandbox {

    private static final String SYSTEM = "sandbox";
    private static final long PATIENCE = 15_000;
    private static final Logger LOG = Logger.getLogger(Sandbox.class);
    private static final List<String> GIVEN = List.of("Inventada", "Ejemplo", "Ensayo", "Prueba", "Ficticia");
    private static final List<String> FAMILY = List.of("De Muestra", "Del Taller", "Sin Domicilio", "Práctica");

    private final Owners owners;
    private final Registrar registrar;

    Sandbox(Owners owners, Registrar registrar) {
        this.owners = owners;
        this.registrar = registrar;
    }

    /** Made by the administrator, as any organization; the same one when a request is repeated. */
    Future<UUID> organization(Caller caller, String name, UUID client) {
        var wanted = new JsonObject().put("name", name + " (sandbox)").put("type", "national_partner").put("languages", new JsonArray().add("es")).put("public_listing", false);
        return owners.tell(Owner.CONTACTS, "/api/v1/organizations", caller.token(), "sandbox-" + client, wanted, PATIENCE)
                .recover(failure -> Future.failedFuture(new Refused(GatewayProblem.OWNER_UNREACHABLE)))
                .compose(reply -> reply.status() == 201 ? Future.succeededFuture(UUID.fromString(reply.body().toJsonObject().getString("id")))
                        : Future.failedFuture(new Refused(GatewayProblem.OWNER_UNREACHABLE)));
    }

    /** Whether the people came in; without them the program is as good, only alone. */
    Future<Boolean> fill(PartnerClient client, String secret) {
        return registrar.tokenOf(client.clientId(), secret)
                .compose(token -> owners.tell(Owner.CONTACTS, "/api/v1/people/batches", token, "sandbox-" + client.id(), people(), PATIENCE))
                .map(reply -> reply.status() == 201)
                .otherwise(failure -> {
                    LOG.warnf("sandbox client %s has no people: %s", client.clientId(), failure.getClass().getSimpleName());
                    return false;
                });
    }

    private static JsonObject people() {
        var items = new JsonArray();
        for (var given : GIVEN) {
            for (var family : FAMILY) {
                var number = items.size() + 1;
                items.add(new JsonObject().put("system", SYSTEM).put("id", Integer.toString(number)).put("person", new JsonObject()
                        .put("given_name", given).put("family_name", family).put("preferred_language", number % 3 == 0 ? "en" : "es")
                        .put("tags", new JsonArray().add(SYSTEM))
                        // numbers that are set aside for invented people, and a domain that nobody can have
                        .put("phones", new JsonArray().add(new JsonObject().put("number", "+1415555%04d".formatted(100 + number)).put("type", "mobile")))
                        .put("emails", new JsonArray().add(new JsonObject().put("address", "sandbox" + number + "@example.org")))));
            }
        }
        return new JsonObject().put("items", items);
    }
}
