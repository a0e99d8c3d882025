package org.vecindad.gateway.routing;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.vecindad.gateway.GatewayConfig;
import org.vecindad.gateway.front.Answers;
import org.vecindad.gateway.front.Front;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.OwnRequests;
import org.vecindad.gateway.front.Refused;
import org.vecindad.gateway.session.Caller;

/** Hands a request on to the service that owns it, and brings its answer back. */
@Singleton
final class Forwarding {

    /** All that a service learns of a request besides its line and its body. Cookies, addresses and browsers are not its business. */
    private static final CharSequence[] HANDED_ON = {
        HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH,
        HttpHeaders.IF_MODIFIED_SINCE, createOptimized("idempotency-key"), createOptimized("prefer"),
        createOptimized("traceparent"), createOptimized("tracestate"),
    };
    private static final CharSequence REQUEST_ID = createOptimized("x-request-id");
    private static final Logger LOG = Logger.getLogger(Forwarding.class);

    private final Owners owners;
    private final Returning returning;
    private final long bodyLimit;
    private final long importLimit;
    private final long answerPatience;
    private final long uploadPatience;

    Forwarding(Owners owners, Returning returning, GatewayConfig config) {
        this.owners = owners;
        this.returning = returning;
        this.bodyLimit = config.bodies().limit();
        this.importLimit = config.bodies().importLimit();
        this.answerPatience = config.patience().answer().toMillis();
        this.uploadPatience = config.patience().upload().toMillis();
    }

    /** The request must be paused when anything was waited for before. {@code caller} is null on public paths. */
    void forward(RoutingContext exchange, Owner owner, Caller caller) {
        forward(exchange, owner, caller, exchange.request().uri());
    }

    /** The same, to another path than the one that was asked for. */
    void forward(RoutingContext exchange, Owner owner, Caller caller, String uri) {
        var request = exchange.request();
        var upload = "/api/v1/imports".equals(request.path());
        var hasBody = request.headers().contains(HttpHeaders.CONTENT_LENGTH) || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        var options = options(exchange, owner, caller, uri, upload);
        if (!hasBody) {
            request.resume();
            send(exchange, owner, options, null, OwnRequests.isSafe(request.method()));
        } else if (upload) {
            new Stream(exchange, owners, importLimit).to(options)
                    .onSuccess(Answers.then(exchange, answer -> returning.bring(exchange, owner, answer)))
                    .onFailure(failure -> excuse(exchange, owner, failure));
        } else {
            new Body(exchange, bodyLimit).read()
                    .onSuccess(Answers.then(exchange, body -> send(exchange, owner, options, body, false)))
                    .onFailure(failure -> excuse(exchange, owner, failure));
        }
    }

    private RequestOptions options(RoutingContext exchange, Owner owner, Caller caller, String uri, boolean upload) {
        var request = exchange.request();
        var headers = MultiMap.caseInsensitiveMultiMap();
        var given = request.headers();
        for (var name : HANDED_ON) {
            var value = given.get(name);
            if (value != null) headers.set(name, value);
        }
        headers.set(REQUEST_ID, Front.idOf(exchange));
        if (caller != null) headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + caller.token());
        return owners.request(owner, request.method(), uri).setHeaders(headers)
                .setIdleTimeout(upload ? uploadPatience : answerPatience);
    }

    private void send(RoutingContext exchange, Owner owner, RequestOptions options, Buffer body, boolean again) {
        owners.client().request(options)
                .compose(request -> body == null ? request.send() : request.send(body))
                .onSuccess(Answers.then(exchange, answer -> returning.bring(exchange, owner, answer)))
                .onFailure(failure -> {
                    // a kept connection may be closed in the very moment it is used; what only reads may be asked twice
                    if (again && failure instanceof HttpClosedException) send(exchange, owner, options, body, false);
                    else excuse(exchange, owner, failure);
                });
    }

    private static void excuse(RoutingContext exchange, Owner owner, Throwable failure) {
        if (failure instanceof Refused refused) {
            Answers.problem(exchange, refused.problem());
            return;
        }
        if (exchange.response().closed()) return;
        LOG.warnf("%s did not answer: %s, request %s", owner, failure.getClass().getSimpleName(), Front.idOf(exchange));
        var slow = failure instanceof TimeoutException && !(failure instanceof java.net.ConnectException);
        Answers.problem(exchange, slow ? GatewayProblem.OWNER_TOO_SLOW : GatewayProblem.OWNER_UNREACHABLE);
    }
}
