package org.vecindad.contacts.importing;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vecindad.chassis.web.GeneralProblem;

/**
 * The limit of bodies is one for the whole server, and an upload is a hundred times what anything else may be: so the
 * server's is the upload's, and here everything else gets its own.
 */
@ApplicationScoped
class BodyLimits {

    /** Just behind the server's own limit, which has nothing to say about these sizes. */
    private static final int AFTER_THE_SERVERS = 1;
    /** Boundaries and the other fields of the form. */
    private static final long AROUND_THE_FILE = 64 * 1024;

    private final long largestFile;
    private final long largestOther;

    BodyLimits(@ConfigProperty(name = "vecindad.importing.largest-file-bytes", defaultValue = "104857600") long largestFile,
            @ConfigProperty(name = "vecindad.largest-body-bytes", defaultValue = "1048576") long largestOther) {
        this.largestFile = largestFile;
        this.largestOther = largestOther;
    }

    void limit(@Observes Filters filters) {
        filters.register(this::limit, AFTER_THE_SERVERS);
    }

    private void limit(RoutingContext request) {
        long most = upload(request) ? largestFile + AROUND_THE_FILE : largestOther;
        String length = request.request().getHeader("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most) {
            refuse(request);
            return;
        }
        if (length == null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        }
        request.next();
    }

    private static boolean upload(RoutingContext request) {
        return request.request().method().equals(HttpMethod.POST) && request.normalizedPath().equals("/api/v1/imports");
    }

    private static void refuse(RoutingContext request) {
        var problem = GeneralProblem.BODY_TOO_LARGE;
        request.response().setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(new JsonObject().put("type", "/problems/" + problem.code()).put("title", problem.title())
                        .put("status", problem.status()).put("code", problem.code()).put("instance", request.normalizedPath()).encode());
    }
}
