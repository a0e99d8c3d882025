package org.vecindad.gateway.front;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/**
 * Tells changes that our own pages ask for from those that another site makes a browser ask for. A form cannot send the
 * header, a script of another site may not, and the browser itself says where it comes from.
 */
@Singleton
public final class OwnRequests {

    private final Home home;

    OwnRequests(Home home) {
        this.home = home;
    }

    public void require(HttpServerRequest request) {
        if (!isSafe(request.method()) && !isOurs(request)) throw new Refused(GatewayProblem.REQUEST_NOT_FROM_HERE);
    }

    public static boolean isSafe(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    private boolean isOurs(HttpServerRequest request) {
        if (!"vecindad".equals(request.getHeader("X-Requested-By"))) return false;
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null ? site.equals("same-origin") : home.origin(request).equals(request.getHeader(HttpHeaders.ORIGIN));
    }
}
