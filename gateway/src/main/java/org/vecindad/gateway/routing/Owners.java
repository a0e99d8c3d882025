package org.vecindad.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.vecindad.gateway.GatewayConfig;

/** Where the services listen, and the connections to them. */
@Singleton
public final class Owners {

    private static final int CONNECTIONS = 128;

    private final HttpClient client;
    private final Map<Owner, URI> addresses = new EnumMap<>(Owner.class);

    Owners(Vertx vertx, GatewayConfig config) {
        // connections are kept shorter than the services keep them, so that a change seldom meets a closed one
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.patience().connect().toMillis())
                .setKeepAliveTimeout(20)
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(4 * CONNECTIONS)
                .setTcpNoDelay(true));
        addresses.put(Owner.CONTACTS, URI.create(config.owners().contacts()));
        addresses.put(Owner.COMMITTEES, URI.create(config.owners().committees()));
        addresses.put(Owner.EVENTS, URI.create(config.owners().events()));
    }

    HttpClient client() {
        return client;
    }

    RequestOptions request(Owner owner, HttpMethod method, String uri) {
        var address = addresses.get(owner);
        return new RequestOptions().setMethod(method).setHost(address.getHost()).setPort(address.getPort()).setURI(uri);
    }

    /** Whether an address that a service gave points at itself; what it says then is of no use outside. */
    String withoutHost(Owner owner, String location) {
        var own = addresses.get(owner).toString();
        return location.startsWith(own) ? location.substring(own.length()) : location;
    }

    /** A small answer to the gateway itself. */
    public record Reply(int status, Buffer body) {
        public boolean ok() {
            return status == 200;
        }
    }

    /** Sends something small as the caller, so that a repeat does no harm. */
    public Future<Reply> tell(Owner owner, String uri, String token, String idempotencyKey, JsonObject body, long millis) {
        var options = request(owner, HttpMethod.POST, uri).setTimeout(millis).putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.ACCEPT, "application/json").putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).putHeader("Idempotency-Key", idempotencyKey);
        return client.request(options).compose(request -> request.send(body.toBuffer()))
                .compose(response -> response.body().map(answer -> new Reply(response.statusCode(), answer)));
    }

    /** Asks for something small, as the caller when there is a token. Fails when there is no answer in time. */
    public Future<Reply> ask(Owner owner, String uri, String token, long millis) {
        var options = request(owner, HttpMethod.GET, uri).setTimeout(millis).putHeader(HttpHeaders.ACCEPT, "application/json");
        if (token != null) options.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return client.request(options).compose(request -> request.send())
                .compose(response -> response.body().map(body -> new Reply(response.statusCode(), body)));
    }
}
