package org.vecindad.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Refused;

/** A large body on its way through: no more of it is held here than the service has not taken yet. */
final class Stream {

    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final Owners owners;
    private final long limit;
    private final Promise<HttpClientResponse> answer = Promise.promise();
    private long passed;

    Stream(RoutingContext exchange, Owners owners, long limit) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.owners = owners;
        this.limit = limit;
    }

    Future<HttpClientResponse> to(RequestOptions options) {
        var length = Body.statedLength(request);
        if (length > limit) {
            Body.drop(request, limit / 20);
            return Future.failedFuture(new Refused(GatewayProblem.BODY_TOO_LARGE));
        }
        request.pause();
        owners.client().request(options).onSuccess(to -> pour(to, length)).onFailure(this::fail);
        return answer.future();
    }

    private void pour(HttpClientRequest to, long length) {
        if (length >= 0) to.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
        else to.setChunked(true);
        // the answer may come before the body has gone through: then the service has seen enough
        to.response().onSuccess(this::answered).onFailure(this::fail);
        to.drainHandler(drained -> request.resume());
        request.handler(part -> {
            passed += part.length();
            if (passed > limit) {
                fail(new Refused(GatewayProblem.BODY_TOO_LARGE));
                to.reset();
                return;
            }
            to.write(part);
            if (to.writeQueueFull()) request.pause();
        });
        request.endHandler(end -> to.end());
        request.exceptionHandler(broken -> {
            fail(new Refused(GatewayProblem.UNREADABLE_BODY));
            to.reset();
        });
        Body.welcome(exchange);
        request.resume();
    }

    private void answered(HttpClientResponse response) {
        if (!request.isEnded()) Body.drop(request, limit / 20);
        if (!answer.tryComplete(response)) response.request().reset();
    }

    private void fail(Throwable failure) {
        if (answer.tryFail(failure)) Body.drop(request, limit / 20);
    }
}
