package org.vecindad.gateway.clients;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.vecindad.gateway.GatewayConfig;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Refused;

/** The clients in Keycloak, reached by an account that may manage clients and nothing else. What Keycloak answers is never logged: it holds secrets. */
@Singleton
final class Registrar {

    private static final long PATIENCE = 5_000;
    private static final int MOST = 1_000;
    private static final long SPARE_MILLIS = 30_000;
    private static final Logger LOG = Logger.getLogger(Registrar.class);

    private final Vertx vertx;
    private final WebClient client;
    private final String issuer;
    private final String clients;
    private final GatewayConfig.Registrar account;
    private String token;
    private long tokenEnds;

    Registrar(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout(2_000).setKeepAliveTimeout(20).setMaxPoolSize(4).setUserAgentEnabled(false));
        this.issuer = config.keycloak().issuer();
        this.clients = issuer.replace("/realms/", "/admin/realms/") + "/clients";
        this.account = config.registrar();
    }

    Future<List<PartnerClient>> all() {
        return ask(HttpMethod.GET, "?max=" + MOST, null).compose(answer -> {
            if (answer.statusCode() != 200) return broken(answer);
            JsonArray kept = answer.bodyAsJsonArray();
            return Future.succeededFuture(IntStream.range(0, kept.size()).mapToObj(kept::getJsonObject).map(PartnerClient::of).flatMap(Optional::stream).toList());
        });
    }

    /** Empty also for a client that is bound to no organization. */
    Future<Optional<PartnerClient>> find(String id) {
        return ask(HttpMethod.GET, "/" + id, null).compose(answer -> switch (answer.statusCode()) {
            case 200 -> Future.succeededFuture(PartnerClient.of(answer.bodyAsJsonObject()));
            case 404 -> Future.succeededFuture(Optional.<PartnerClient>empty());
            default -> broken(answer);
        });
    }

    Future<Void> add(PartnerClient made, String secret) {
        return ask(HttpMethod.POST, "", made.registration(secret)).compose(answer -> answer.statusCode() == 201 ? Future.succeededFuture() : broken(answer));
    }

    /**
     * The old secret is worth nothing from here on, and so is every token that was got with it. Keycloak counts in seconds: tokens
     * of this one end too, and the answer waits for the next, in which new ones count.
     */
    Future<Void> changeSecret(PartnerClient known, String secret) {
        var next = System.currentTimeMillis() / 1000 + 1;
        return change(known, new JsonObject().put("secret", secret).put("notBefore", next)).compose(changed -> {
            Promise<Void> then = Promise.promise();
            vertx.setTimer(Math.max(1, next * 1000 - System.currentTimeMillis()), timer -> then.complete());
            return then.future();
        });
    }

    Future<Void> enable(PartnerClient known, boolean enabled) {
        return change(known, new JsonObject().put("enabled", enabled));
    }

    private Future<Void> change(PartnerClient known, JsonObject changes) {
        return ask(HttpMethod.PUT, "/" + known.id(), changes.put("id", known.id()).put("clientId", known.clientId()))
                .compose(answer -> answer.statusCode() == 204 ? Future.succeededFuture() : broken(answer));
    }

    private Future<HttpResponse<Buffer>> ask(HttpMethod method, String path, JsonObject body) {
        return token().compose(bearer -> {
            var request = client.requestAbs(method, clients + path).timeout(PATIENCE).bearerTokenAuthentication(bearer);
            return (body == null ? request.send() : request.sendJsonObject(body)).recover(Registrar::mute);
        });
    }

    private Future<String> token() {
        synchronized (this) {
            if (token != null && System.currentTimeMillis() < tokenEnds - SPARE_MILLIS) return Future.succeededFuture(token);
        }
        return askForToken(account.clientId(), account.secret()).compose(answer -> {
            if (answer.statusCode() != 200) return broken(answer);
            var got = answer.bodyAsJsonObject();
            synchronized (this) {
                token = got.getString("access_token");
                tokenEnds = System.currentTimeMillis() + 1000 * got.getLong("expires_in", 60L);
                return Future.succeededFuture(token);
            }
        });
    }

    /** As the program itself gets one. */
    Future<String> tokenOf(String clientId, String secret) {
        return askForToken(clientId, secret).compose(answer -> answer.statusCode() == 200 ? Future.succeededFuture(answer.bodyAsJsonObject().getString("access_token")) : broken(answer));
    }

    private Future<HttpResponse<Buffer>> askForToken(String clientId, String secret) {
        var form = MultiMap.caseInsensitiveMultiMap().add("grant_type", "client_credentials").add("client_id", clientId).add("client_secret", secret);
        return client.postAbs(issuer + "/protocol/openid-connect/token").timeout(PATIENCE).sendForm(form).recover(Registrar::mute);
    }

    private static <T> Future<T> mute(Throwable failure) {
        return Future.failedFuture(new Refused(GatewayProblem.LOGIN_UNREACHABLE));
    }

    private <T> Future<T> broken(HttpResponse<Buffer> answer) {
        synchronized (this) {
            token = null;
        }
        var status = answer.statusCode();
        LOG.warnf("the login service answered %d about clients", status);
        return Future.failedFuture(new Refused(status == 400 || status == 401 || status == 403 ? GatewayProblem.CLIENTS_NOT_SET_UP : GatewayProblem.LOGIN_UNREACHABLE));
    }
}
