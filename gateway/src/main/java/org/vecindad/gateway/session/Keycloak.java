package org.vecindad.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.vecindad.gateway.GatewayConfig;

/** What is asked of Keycloak besides logging in. A future that fails with {@link Mute} means that it did not answer. */
@Singleton
public final class Keycloak {

    private final WebClient client;
    private final String issuer;
    private final String clientId;
    private final String secret;
    private final long patience;

    Keycloak(Vertx vertx, GatewayConfig config) {
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout((int) config.keycloak().patience().toMillis())
                .setKeepAliveTimeout(20).setMaxPoolSize(32).setUserAgentEnabled(false));
        this.issuer = config.keycloak().issuer();
        this.clientId = config.keycloak().clientId();
        this.secret = config.keycloak().secret();
        this.patience = config.keycloak().patience().toMillis();
    }

    /** Keycloak gave no answer, or none that says anything about the token. */
    static final class Mute extends RuntimeException {
        Mute(String what) {
            super(what, null, false, false);
        }
    }

    /** Whether the token still counts: its account is not locked and its session has not ended. */
    Future<Boolean> counts(String token) {
        return ask("/protocol/openid-connect/token/introspect", MultiMap.caseInsensitiveMultiMap().add("token", token), patience)
                .compose(answer -> answer.statusCode() == 200
                        ? Future.succeededFuture(answer.bodyAsJsonObject().getBoolean("active", false))
                        : Future.failedFuture(new Mute("introspection answered " + answer.statusCode())));
    }

    /** New tokens; empty when Keycloak says that the session is over. */
    Future<Optional<Tokens>> refresh(String refreshToken) {
        var form = MultiMap.caseInsensitiveMultiMap().add("grant_type", "refresh_token").add("refresh_token", refreshToken);
        return ask("/protocol/openid-connect/token", form, 3 * patience).compose(answer -> switch (answer.statusCode()) {
            case 200 -> {
                var body = answer.bodyAsJsonObject();
                yield Future.succeededFuture(Optional.of(
                        new Tokens(body.getString("access_token"), body.getString("refresh_token", refreshToken))));
            }
            case 400 -> "invalid_grant".equals(error(answer))
                    ? Future.succeededFuture(Optional.<Tokens>empty())
                    : Future.failedFuture(new Mute("refresh was refused: " + error(answer)));
            default -> Future.failedFuture(new Mute("refresh answered " + answer.statusCode()));
        });
    }

    /** Ends the person's session at Keycloak, so that the next login asks for the password. */
    Future<Void> end(String refreshToken) {
        return ask("/protocol/openid-connect/logout", MultiMap.caseInsensitiveMultiMap().add("refresh_token", refreshToken), 3 * patience)
                .compose(answer -> answer.statusCode() < 300 || "invalid_grant".equals(error(answer))
                        ? Future.succeededFuture() : Future.failedFuture(new Mute("logout answered " + answer.statusCode())));
    }

    /** Whether its signing keys can be had. */
    public Future<Boolean> answers() {
        return client.getAbs(issuer + "/protocol/openid-connect/certs").timeout(patience).send()
                .map(answer -> answer.statusCode() == 200).otherwise(false);
    }

    private Future<HttpResponse<Buffer>> ask(String path, MultiMap form, long millis) {
        form.add("client_id", clientId).add("client_secret", secret);
        return client.postAbs(issuer + path).timeout(millis).sendForm(form)
                .recover(failure -> Future.failedFuture(new Mute("Keycloak does not answer: " + failure.getClass().getSimpleName())));
    }

    private static String error(HttpResponse<Buffer> answer) {
        try {
            return new JsonObject(answer.body()).getString("error", "");
        } catch (RuntimeException unreadable) {
            return "";
        }
    }
}
