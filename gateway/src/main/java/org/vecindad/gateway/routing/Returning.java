package org.vecindad.gateway.routing;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vecindad.gateway.front.Answers;
import org.vecindad.gateway.front.Front;
import org.vecindad.gateway.front.GatewayProblem;

/** The way back of an answer. */
@Singleton
final class Returning {

    /** An answer up to this many bytes is written at once, larger ones as they come. */
    private static final long AT_ONCE = 256 * 1024;
    /** Below, compressing costs more than it saves. */
    private static final long WORTH_COMPRESSING = 1400;

    /** What belongs to the connection to the service, or is the gateway's to say. */
    private static final Set<String> LEFT_OUT = Set.of("connection", "keep-alive", "proxy-connection", "proxy-authenticate",
            "te", "trailer", "transfer-encoding", "upgrade", "content-length", "date", "server", "via", "set-cookie", "x-powered-by",
            "x-request-id", "ratelimit", "ratelimit-policy", "clear-site-data");

    private final Owners owners;

    Returning(Owners owners) {
        this.owners = owners;
    }

    void bring(RoutingContext exchange, Owner owner, HttpClientResponse answer) {
        var response = exchange.response();
        if (response.ended() || response.closed()) {
            answer.request().reset();
            return;
        }
        response.setStatusCode(answer.statusCode());
        for (Map.Entry<String, String> header : answer.headers()) copy(owner, header.getKey(), header.getValue(), response, exchange);
        var length = length(answer);
        response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        var bodiless = exchange.request().method() == HttpMethod.HEAD || answer.statusCode() == 304 || answer.statusCode() == 204 || length == 0;
        if (bodiless) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
            if (exchange.request().method() == HttpMethod.HEAD && length >= 0) response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
            response.end();
            return;
        }
        if (compressible(answer, length)) response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        if (length >= 0 && length <= AT_ONCE) {
            answer.body().onSuccess(response::end).onFailure(broken -> cut(exchange));
        } else {
            if (length >= 0) response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
            else response.setChunked(true);
            answer.pipeTo(response).onFailure(broken -> {
                answer.request().reset();
                cut(exchange);
            });
        }
    }

    private void copy(Owner owner, String name, String value, HttpServerResponse response, RoutingContext exchange) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (LEFT_OUT.contains(lower) || Front.setsHeader(lower)) return;
        switch (lower) {
            case "location" -> response.putHeader(HttpHeaders.LOCATION, owners.withoutHost(owner, value));
            // nothing of the API is kept by anybody; what is public may be
            case "cache-control" -> {
                if (exchange.request().path().startsWith("/public/")) response.putHeader(HttpHeaders.CACHE_CONTROL, value);
            }
            default -> response.headers().add(name, value);
        }
    }

    private static boolean compressible(HttpClientResponse answer, long length) {
        if (length >= 0 && length < WORTH_COMPRESSING || answer.headers().contains(HttpHeaders.CONTENT_ENCODING)) return false;
        var type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.contains("json") || type.startsWith("text/"));
    }

    private static long length(HttpClientResponse answer) {
        var stated = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return stated == null ? -1 : Long.parseLong(stated);
    }

    /** Half an answer must not look like a whole one. */
    private static void cut(RoutingContext exchange) {
        if (exchange.response().headWritten()) exchange.request().connection().close();
        else Answers.problem(exchange, GatewayProblem.OWNER_UNREACHABLE);
    }
}
