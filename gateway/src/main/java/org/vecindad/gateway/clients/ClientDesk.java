package org.vecindad.gateway.clients;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.vecindad.gateway.GatewayConfig;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Refused;
import org.vecindad.gateway.routing.Owner;
import org.vecindad.gateway.routing.Owners;
import org.vecindad.gateway.session.Caller;
import org.vecindad.gateway.usage.DayOfUse;
import org.vecindad.gateway.usage.Uses;

/** What an administrator does with clients. Who did what stands in the log, by ids. */
@Singleton
final class ClientDesk {

    private static final int DAYS = 30;
    private static final long PATIENCE = 3_000;
    private static final Logger LOG = Logger.getLogger("clients");

    private final Registrar registrar;
    private final Owners owners;
    private final Uses uses;
    private final Sandbox sandbox;

    private final String tokenUrl;

    ClientDesk(Registrar registrar, Owners owners, Uses uses, Sandbox sandbox, GatewayConfig config) {
        this.registrar = registrar;
        this.owners = owners;
        this.uses = uses;
        this.sandbox = sandbox;
        this.tokenUrl = config.keycloak().issuer() + "/protocol/openid-connect/token";
    }

    /** @param view without a secret when a request is repeated: it was shown in the first answer and is kept nowhere */
    record Made(JsonObject view, boolean again) {}

    Future<JsonObject> list() {
        return registrar.all().compose(clients -> uses.of(clients.stream().map(PartnerClient::clientId).toList(), DAYS).map(used -> {
            var items = new JsonArray();
            clients.stream().sorted(Comparator.comparing(PartnerClient::clientId)).forEach(client -> items.add(summary(client, used)));
            return new JsonObject().put("items", items);
        }));
    }

    Future<JsonObject> read(String id) {
        return known(id).compose(client -> uses.of(List.of(client.clientId()), DAYS).map(used -> {
            var days = new JsonArray();
            used.getOrDefault(client.clientId(), List.of()).forEach(day -> days.add(view(day)));
            return summary(client, used).put("days", days);
        }));
    }

    Future<Made> make(Caller caller, MakeClient wanted, String idempotencyKey) {
        var id = idempotencyKey == null ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((caller.userId() + "\n" + idempotencyKey).getBytes(StandardCharsets.UTF_8));
        var before = idempotencyKey == null ? Future.succeededFuture(Optional.<PartnerClient>empty()) : registrar.find(id.toString());
        return before.compose(first -> {
            if (first.isPresent()) return again(first.get(), wanted);
            var organization = wanted.organization() == null ? sandbox.organization(caller, wanted.name(), id) : organization(caller, wanted.organization());
            return organization.compose(boundTo -> make(caller, wanted.as(id, boundTo), wanted.organization() == null));
        });
    }

    private Future<Made> make(Caller caller, PartnerClient client, boolean toPractise) {
        var secret = Secrets.fresh();
        return registrar.add(client, secret).compose(added -> {
            LOG.infof("client %s made by %s for organization %s", client.clientId(), caller.userId(), client.organizationId());
            return toPractise ? sandbox.fill(client, secret) : Future.succeededFuture(false);
        }).map(filled -> new Made(view(client).put("secret", secret), false));
    }

    private Future<Made> again(PartnerClient first, MakeClient wanted) {
        return wanted.digest().equals(first.asked()) ? Future.succeededFuture(new Made(view(first), true))
                : Future.failedFuture(new Refused(GatewayProblem.IDEMPOTENCY_KEY_REUSED));
    }

    /** Naming is not seeing: whose program it is must be an organization that its owner shows this administrator. */
    private Future<UUID> organization(Caller caller, UUID id) {
        return owners.ask(Owner.CONTACTS, "/api/v1/organizations/" + id, caller.token(), PATIENCE)
                .recover(failure -> Future.failedFuture(new Refused(GatewayProblem.OWNER_UNREACHABLE)))
                .compose(reply -> switch (reply.status()) {
                    case 200 -> Future.succeededFuture(id);
                    case 403, 404 -> Future.failedFuture(new Refused(GatewayProblem.NOT_FOUND));
                    default -> Future.failedFuture(new Refused(GatewayProblem.OWNER_UNREACHABLE));
                });
    }

    Future<JsonObject> changeSecret(Caller caller, String id) {
        var secret = Secrets.fresh();
        return known(id).compose(client -> registrar.changeSecret(client, secret).map(changed -> {
            LOG.infof("secret of client %s changed by %s", client.clientId(), caller.userId());
            return view(client).put("secret", secret);
        }));
    }

    Future<JsonObject> enable(Caller caller, String id, boolean enabled) {
        return known(id).compose(client -> registrar.enable(client, enabled)).compose(changed -> {
            LOG.infof("client %s %s by %s", id, enabled ? "unlocked" : "locked", caller.userId());
            return read(id);
        });
    }

    private Future<PartnerClient> known(String id) {
        return registrar.find(id).compose(client -> client.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(new Refused(GatewayProblem.NOT_FOUND))));
    }

    private JsonObject summary(PartnerClient client, Map<String, List<DayOfUse>> used) {
        var days = used.getOrDefault(client.clientId(), List.of());
        var today = LocalDate.now(ZoneOffset.UTC);
        return view(client)
                .put("requests_today", days.stream().filter(day -> day.day().equals(today)).mapToLong(DayOfUse::requests).sum())
                .put("requests_30_days", days.stream().mapToLong(DayOfUse::requests).sum())
                .put("last_used_at", days.stream().map(DayOfUse::lastAt).max(Comparator.naturalOrder()).map(String::valueOf).orElse(null));
    }

    private JsonObject view(PartnerClient client) {
        return client.view().put("token_url", tokenUrl);
    }

    private static JsonObject view(DayOfUse day) {
        return new JsonObject().put("day", day.day().toString()).put("requests", day.requests()).put("refused", day.refused())
                .put("limited", day.limited()).put("failed", day.failed());
    }
}
