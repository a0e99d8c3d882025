package org.vecindad.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Refused;

/**
 * A body that is read whole before a service hears of it, so that a slow sender holds nobody but the gateway. Larger than
 * the limit is refused at once; the rest of it is read and dropped, since a closed connection would take the answer with it.
 */
public final class Body {

    private final HttpServerRequest request;
    private final RoutingContext exchange;
    private final long limit;

    public Body(RoutingContext exchange, long limit) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.limit = limit;
    }

    public Future<Buffer> read() {
        Promise<Buffer> whole = Promise.promise();
        if (statedLength(request) > limit) {
            drop(request, limit);
            return Future.failedFuture(new Refused(GatewayProblem.BODY_TOO_LARGE));
        }
        welcome(exchange);
        var read = Buffer.buffer((int) Math.max(0, statedLength(request)));
        request.handler(part -> {
            if (read.length() + part.length() > limit) {
                drop(request, limit);
                whole.tryFail(new Refused(GatewayProblem.BODY_TOO_LARGE));
            } else {
                read.appendBuffer(part);
            }
        });
        request.endHandler(end -> whole.tryComplete(read));
        request.exceptionHandler(broken -> whole.tryFail(new Refused(GatewayProblem.UNREADABLE_BODY)));
        request.resume();
        return whole.future();
    }

    static long statedLength(HttpServerRequest request) {
        var stated = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return stated == null ? -1 : Long.parseLong(stated);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Some senders wait to be asked for a large body. */
    static void welcome(RoutingContext exchange) {
        if ("100-continue".equalsIgnoreCase(exchange.request().getHeader(HttpHeaders.EXPECT))) exchange.response().writeContinue();
    }

    /** Reads on without keeping anything, as long as that is no attack. */
    static void drop(HttpServerRequest request, long limit) {
        var dropped = new long[1];
        request.handler(part -> {
            dropped[0] += part.length();
            if (dropped[0] > 20 * limit) request.connection().close();
        });
        request.endHandler(null);
        request.exceptionHandler(null);
        request.resume();
    }
}
